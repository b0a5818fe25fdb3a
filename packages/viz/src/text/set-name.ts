/** A published set as people cite it: `perez-ruixo-2021` is Perez-Ruixo 2021. */
export function setName(id: string): string {
  const [year, ...names] = id.split("-").reverse();
  const name = names.reverse().map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return `${name.join("-")} ${year}`;
}
