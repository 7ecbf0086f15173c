// Penghitung karakter: batasnya diberitahukan, tidak pernah dipotong.
const angka = new Intl.NumberFormat('id-ID');

for (const t of document.querySelectorAll('textarea[data-maks]')) {
  const maks = Number(t.dataset.maks);
  if (!(maks > 0)) continue;
  // Teks terlihat berubah tiap ketikan; pembaca layar diberi tahu setelah jeda.
  const terlihat = document.createElement('p');
  const suara = document.createElement('p');
  terlihat.className = 'penghitung';
  terlihat.setAttribute('aria-hidden', 'true');
  suara.className = 'visually-hidden';
  suara.setAttribute('role', 'status');
  t.after(terlihat, suara);
  let jeda;
  const hitung = (bersuara) => {
    const sisa = maks - t.value.length;
    terlihat.textContent = sisa >= 0
      ? `${angka.format(t.value.length)} dari ${angka.format(maks)} karakter`
      : `Lebih ${angka.format(-sisa)} karakter dari batas ${angka.format(maks)}`;
    terlihat.classList.toggle('penghitung-lebih', sisa < 0);
    clearTimeout(jeda);
    if (bersuara) {
      jeda = setTimeout(() => {
        if (sisa <= maks / 10) suara.textContent = sisa >= 0 ? `Sisa ${angka.format(sisa)} karakter` : terlihat.textContent;
      }, 1000);
    }
  };
  t.addEventListener('input', () => hitung(true));
  hitung(false);
}
