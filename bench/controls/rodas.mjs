/** RODAS 4(3) written out for one problem: rates and Jacobian by hand, the linear algebra in plain loops. */
export function rodas(n, rates, jacobian, y, breaks, times, relative, absolute, visit) {
  const K = Array.from({ length: 6 }, () => new Float64Array(n));
  const [k1, k2, k3, k4, k5, k6] = K;
  const [f, ft, w, next, shown] = Array.from({ length: 5 }, () => new Float64Array(n));
  const J = new Float64Array(n * n);
  const lu = new Float64Array(n * n);
  const pivots = new Int32Array(n);
  const solve = (b) => {
    for (let k = 0; k < n; k++) {
      const held = b[k];
      b[k] = b[pivots[k]];
      b[pivots[k]] = held;
    }
    for (let i = 1; i < n; i++) {
      let sum = b[i];
      for (let j = 0; j < i; j++) sum -= lu[i * n + j] * b[j];
      b[i] = sum;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = b[i];
      for (let j = i + 1; j < n; j++) sum -= lu[i * n + j] * b[j];
      b[i] = sum / lu[i * n + i];
    }
  };
  let wanted = 0;
  let steps = 0;
  let h = 1e-4;
  for (let s = 0; s + 1 < breaks.length; s++) {
    let t = breaks[s];
    const end = breaks[s + 1];
    const last = s + 2 === breaks.length;
    for (; wanted < times.length && times[wanted] <= t; wanted++) visit(wanted, y);
    while (t < end) {
      jacobian(t, y, f, J, ft);
      for (;;) {
        if (t + h * 1.0000001 >= end) h = end - t;
        steps++;
        for (let i = 0; i < n * n; i++) lu[i] = -J[i];
        for (let i = 0; i < n; i++) lu[i * n + i] += 4 / h;
        for (let k = 0; k < n; k++) {
          let pivot = k;
          for (let i = k + 1; i < n; i++) if (Math.abs(lu[i * n + k]) > Math.abs(lu[pivot * n + k])) pivot = i;
          pivots[k] = pivot;
          if (pivot !== k) {
            for (let j = 0; j < n; j++) {
              const held = lu[k * n + j];
              lu[k * n + j] = lu[pivot * n + j];
              lu[pivot * n + j] = held;
            }
          }
          for (let i = k + 1; i < n; i++) {
            if (lu[i * n + k] === 0) continue;
            const factor = lu[i * n + k] / lu[k * n + k];
            lu[i * n + k] = factor;
            for (let j = k + 1; j < n; j++) lu[i * n + j] -= factor * lu[k * n + j];
          }
        }
        const r = 1 / h;
        for (let i = 0; i < n; i++) k1[i] = f[i] + h * 0.25 * ft[i];
        solve(k1);
        for (let i = 0; i < n; i++) w[i] = y[i] + 1.544 * k1[i];
        rates(t + 0.386 * h, w, k2);
        for (let i = 0; i < n; i++) k2[i] += r * -5.6688 * k1[i] - h * 0.1043 * ft[i];
        solve(k2);
        for (let i = 0; i < n; i++) w[i] = y[i] + 0.9466785280815826 * k1[i] + 0.2557011698983284 * k2[i];
        rates(t + 0.21 * h, w, k3);
        for (let i = 0; i < n; i++)
          k3[i] += r * (-2.430093356833875 * k1[i] - 0.2063599157091915 * k2[i]) + h * 0.1035 * ft[i];
        solve(k3);
        for (let i = 0; i < n; i++)
          w[i] = y[i] + 3.314825187068521 * k1[i] + 2.896124015972201 * k2[i] + 0.9986419139977817 * k3[i];
        rates(t + 0.63 * h, w, k4);
        for (let i = 0; i < n; i++) {
          k4[i] +=
            r * (-0.1073529058151375 * k1[i] - 9.594562251023355 * k2[i] - 20.47028614809616 * k3[i]) -
            h * 0.03620000000000023 * ft[i];
        }
        solve(k4);
        for (let i = 0; i < n; i++) {
          w[i] =
            y[i] +
            1.221224509226641 * k1[i] +
            6.019134481288629 * k2[i] +
            12.53708332932087 * k3[i] -
            0.687886036105895 * k4[i];
        }
        rates(t + h, w, k5);
        for (let i = 0; i < n; i++) {
          k5[i] +=
            r *
            (7.496443313967647 * k1[i] -
              10.24680431464352 * k2[i] -
              33.99990352819905 * k3[i] +
              11.7089089320616 * k4[i]);
        }
        solve(k5);
        for (let i = 0; i < n; i++) w[i] += k5[i];
        rates(t + h, w, k6);
        for (let i = 0; i < n; i++) {
          k6[i] +=
            r *
            (8.083246795921522 * k1[i] -
              7.981132988064893 * k2[i] -
              31.52159432874371 * k3[i] +
              16.31930543123136 * k4[i] -
              6.058818238834054 * k5[i]);
        }
        solve(k6);
        let error = 0;
        for (let i = 0; i < n; i++) {
          next[i] = w[i] + k6[i];
          const part = k6[i] / (absolute + relative * Math.max(Math.abs(y[i]), Math.abs(next[i])));
          error += part * part;
        }
        error = Math.sqrt(error / n);
        if (error <= 1) {
          const after = h === end - t ? end : t + h;
          while (wanted < times.length && (times[wanted] < after || (last && times[wanted] === after))) {
            const s1 = (times[wanted] - t) / h;
            for (let i = 0; i < n; i++) {
              const two =
                10.12623508344586 * k1[i] -
                7.487995877610167 * k2[i] -
                34.80091861555747 * k3[i] -
                7.992771707568823 * k4[i] +
                1.025137723295662 * k5[i];
              const three =
                -0.6762803392801253 * k1[i] +
                6.087714651680015 * k2[i] +
                16.43084320892478 * k3[i] +
                24.76722511418386 * k4[i] -
                6.594389125716872 * k5[i];
              shown[i] = y[i] * (1 - s1) + s1 * (next[i] + (1 - s1) * (two + s1 * three));
            }
            visit(wanted++, shown);
          }
          y.set(next);
          t = after;
          h *= Math.min(6, Math.max(0.2, 0.9 * (error + 1e-10) ** -0.25));
          break;
        }
        h *= error > 1 ? Math.max(0.2, 0.9 * error ** -0.25) : 0.1;
      }
    }
  }
  return steps;
}
