// Unsur HTML dari sifat dan anaknya, tanpa HTML dari teks.
export function unsur(nama, sifat = {}, ...anak) {
  const e = Object.assign(document.createElement(nama), sifat);
  e.append(...anak);
  return e;
}
