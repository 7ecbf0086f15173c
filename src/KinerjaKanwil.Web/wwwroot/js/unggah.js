// Unggah berkas dengan kemajuan dan coba lagi. Tanpa berkas ini formulir tetap bekerja.

const tulis = (form, pesan) => { form.querySelector('[data-unggah-keadaan]').textContent = pesan; };

function galat(form, pesan) {
  const isian = form.querySelector('input[type=file]');
  isian.classList.toggle('isian-galat', Boolean(pesan));
  document.getElementById(`${isian.id}-galat`).textContent = pesan;
  if (pesan) isian.focus();
}

function kirim(form) {
  const tombol = form.querySelector('button:not([type=button])');
  const maju = form.querySelector('progress') || document.createElement('progress');
  const surat = new XMLHttpRequest();
  let terakhir = -1;

  const gagal = () => {
    form.removeAttribute('aria-busy');
    tombol.removeAttribute('aria-disabled');
    tombol.textContent = 'Coba lagi';
    maju.remove();
    tulis(form, '');
    galat(form, 'Berkas belum terkirim: sambungan terputus. Pilihan Anda masih ada; tekan Coba lagi.');
    tombol.focus();
  };

  form.setAttribute('aria-busy', 'true');
  tombol.setAttribute('aria-disabled', 'true');
  maju.max = 100;
  maju.value = 0;
  maju.setAttribute('aria-label', 'Kemajuan unggah');
  tombol.after(maju);
  galat(form, '');
  tulis(form, 'Mengunggah…');

  surat.upload.addEventListener('progress', (e) => {
    if (!e.lengthComputable) return;
    const persen = Math.floor((e.loaded / e.total) * 100);
    maju.value = persen;
    // Pembaca layar diberi tahu tiap sepersepuluh saja.
    if (Math.floor(persen / 10) !== terakhir) {
      terakhir = Math.floor(persen / 10);
      tulis(form, persen < 100 ? `Mengunggah… ${persen}%` : 'Terkirim, sedang diperiksa…');
    }
  });
  surat.addEventListener('error', gagal);
  surat.addEventListener('abort', gagal);
  surat.addEventListener('load', () => {
    const baru = surat.response?.querySelector('main');
    // Sesi berakhir atau halaman lain: buka seperti biasa.
    if (!baru || new URL(surat.responseURL).pathname !== new URL(form.action).pathname) { location.assign(surat.responseURL); return; }
    const dialog = form.closest('dialog');
    if (dialog) { dialog.dispatchEvent(new CustomEvent('isi-baru', { detail: baru })); return; }
    document.title = surat.response.title;
    document.querySelector('main').replaceWith(baru);
    tawaran(baru);
    const tuju = baru.querySelector('.ringkasan-galat, .pemberitahuan[role=status]') || baru;
    tuju.setAttribute('tabindex', '-1');
    tuju.focus();
  });
  surat.open('POST', form.action);
  surat.responseType = 'document';
  surat.send(new FormData(form));
}

// Tawaran mengurungkan berlaku sepuluh detik, dan tidak hilang dari bawah jari orang.
export function tawaran(dalam) {
  for (const form of dalam.querySelectorAll('[data-urung]')) {
    const hilang = () => { if (form.matches(':focus-within, :hover')) setTimeout(hilang, 1000); else form.remove(); };
    setTimeout(hilang, 1e4);
  }
}
tawaran(document);

// Pada tahap tangkap: sebelum kunci kirim-dua-kali di inti.js.
document.addEventListener('submit', (e) => {
  const form = e.target;
  if (!form.matches('form[data-unggah]')) return;
  e.preventDefault();
  if (form.hasAttribute('aria-busy')) return;
  const berkas = form.querySelector('input[type=file]').files[0];
  if (!berkas) galat(form, 'Pilih berkas');
  else if (!berkas.size) galat(form, 'Berkas kosong (0 byte). Periksa berkasnya, lalu pilih lagi.');
  else if (berkas.size > Number(form.dataset.unggah)) galat(form, form.dataset.unggahBesar || 'Berkas lebih besar dari 10 MB. Perkecil berkasnya, atau simpan di tempat lain dan tambahkan tautannya.');
  else kirim(form);
}, true);
