// Formulir panjang: peringatan sebelum pergi dan penghitung karakter. Tanpa berkas ini formulir tetap bekerja.

const form = document.querySelector('form.isian:not([data-pengguna])'); // yang menyimpan sendiri punya peringatannya sendiri: isian.js

if (form) {
  let mengirim = false;

  const beda = (i) => {
    if (!i.name || i.type === 'hidden' || i.disabled) return false;
    if (i.type === 'checkbox' || i.type === 'radio') return i.checked !== i.defaultChecked;
    if (i.type === 'file') return i.files.length > 0;
    if (i.options) {
      const bawaan = [...i.options].some((o) => o.defaultSelected);
      return [...i.options].some((o, n) => o.selected !== (bawaan || i.multiple ? o.defaultSelected : n === 0));
    }
    return 'defaultValue' in i && i.value !== i.defaultValue;
  };
  // data-kotor: server mengirim kembali isian yang belum tersimpan (ada galat atau konflik).
  const kotor = () => form.dataset.kotor === 'ya' || [...form.elements].some(beda);

  form.addEventListener('submit', () => { mengirim = true; });
  addEventListener('pageshow', () => { mengirim = false; });
  addEventListener('beforeunload', (e) => {
    if (mengirim || !kotor()) return;
    e.preventDefault();
    e.returnValue = ''; // peramban lama
  });
}

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
