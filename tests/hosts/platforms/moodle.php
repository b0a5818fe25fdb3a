<?php
// Cleans standard input as Moodle's function purify_html does: HTML Purifier, with the settings of its public source that
// bear on the pieces of our page. The argument is the folder of the library.
set_include_path($argv[1]);
require 'HTMLPurifier.auto.php';

$config = HTMLPurifier_Config::createDefault();
$config->set('Cache.DefinitionImpl', null);
$config->set('Core.NormalizeNewlines', false);
$config->set('Core.ConvertDocumentToFragment', true);
$config->set('Core.Encoding', 'UTF-8');
$config->set('HTML.Doctype', 'XHTML 1.0 Transitional');
$config->set('URI.AllowedSchemes', ['http' => true, 'https' => true, 'mailto' => true]);
$config->set('Attr.AllowedFrameTargets', ['_blank']);

echo (new HTMLPurifier($config))->purify(stream_get_contents(STDIN));
