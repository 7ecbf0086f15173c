// Peningkatan bertahap untuk semua halaman. Setiap halaman tetap bekerja tanpa berkas ini.

// 1. Cegah kirim dua kali. Tombol yang ditekan berganti teks dari data-sedang.
//    aria-disabled dipakai, bukan disabled, supaya nama dan nilai tombol tetap terkirim.
const terkunci = new Map();

function pulihkan(form) {
  const k = terkunci.get(form);
  if (!k) return;
  clearTimeout(k.waktu);
  terkunci.delete(form);
  form.removeAttribute('aria-busy');
  if (k.tombol) {
    k.tombol.removeAttribute('aria-disabled');
    k.tombol.style.minWidth = '';
    if (k.isi) k.tombol.replaceChildren(...k.isi);
  }
}

document.addEventListener('submit', (e) => {
  const form = e.target;
  const tombol = e.submitter;
  const cara = (tombol?.getAttribute('formmethod') || form.getAttribute('method') || 'get').toLowerCase();
  if (e.defaultPrevented || cara !== 'post') return;
  if (terkunci.has(form)) { e.preventDefault(); return; }
  const k = { tombol, isi: null };
  terkunci.set(form, k);
  form.setAttribute('aria-busy', 'true');
  if (tombol) {
    tombol.setAttribute('aria-disabled', 'true');
    if (tombol.dataset.sedang) {
      tombol.style.minWidth = `${tombol.offsetWidth}px`;
      k.isi = [...tombol.childNodes];
      tombol.replaceChildren(tombol.dataset.sedang);
    }
  }
  // Unduhan tidak mengganti halaman, sambungan bisa putus.
  k.waktu = setTimeout(() => pulihkan(form), form.hasAttribute('data-unduh') ? 4000 : 20000);
});

addEventListener('pageshow', (e) => {
  if (e.persisted) [...terkunci.keys()].forEach(pulihkan);
});

// 2. Ringkasan galat langsung mendapat fokus; tautannya memfokuskan isian.
const ringkasan = document.querySelector('.ringkasan-galat');
if (ringkasan) {
  if (!ringkasan.hasAttribute('tabindex')) ringkasan.tabIndex = -1;
  ringkasan.focus();
  ringkasan.addEventListener('click', (e) => {
    const id = e.target.closest('a[href^="#"]')?.hash.slice(1);
    const isian = id && document.getElementById(decodeURIComponent(id));
    if (!isian) return;
    e.preventDefault();
    const panel = isian.closest('details');
    if (panel) panel.open = true;
    isian.focus();
    isian.scrollIntoView({ block: 'center' });
  });
}

// 3. Tampilkan kata sandi. Labelnya menjadi keterangan, bukan nama: nama "kata sandi" milik isian saja.
for (const b of document.querySelectorAll('button[data-tampilkan-sandi]')) {
  const isian = document.getElementById(b.dataset.tampilkanSandi);
  if (!isian) continue;
  const atur = (tampak) => {
    isian.type = tampak ? 'text' : 'password';
    b.textContent = tampak ? 'Sembunyikan' : 'Tampilkan';
  };
  const label = isian.labels[0];
  if (label) {
    label.id ||= `${isian.id}-label`;
    b.setAttribute('aria-describedby', label.id);
  }
  b.hidden = false;
  atur(false);
  b.addEventListener('click', () => atur(isian.type === 'password'));
  // Jangan sampai peramban menyimpan kata sandi sebagai teks biasa.
  isian.form?.addEventListener('submit', () => atur(false));
}

// 4. Cetak. Panel yang tertutup dibuka selama dicetak.
for (const b of document.querySelectorAll('[data-cetak]')) {
  b.hidden = false;
  b.addEventListener('click', () => print());
}
let dibuka = [];
addEventListener('beforeprint', () => {
  dibuka = [...document.querySelectorAll('main details:not([open])')];
  dibuka.forEach((d) => { d.open = true; });
});
addEventListener('afterprint', () => {
  dibuka.forEach((d) => { d.open = false; });
  dibuka = [];
});

// 5. Papan ketik: "/" ke kotak cari, Escape menutup menu kepala.
const menu = () => [...document.querySelectorAll('.kepala details[open]')];

document.addEventListener('keydown', (e) => {
  if (e.key === 'Escape') {
    for (const d of menu()) {
      const didalam = d.contains(document.activeElement);
      d.open = false;
      if (didalam) d.querySelector('summary').focus();
    }
    return;
  }
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  const t = e.target;
  if (t.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)) return;
  const cari = [...document.querySelectorAll('input[type=search]')].find((i) => i.offsetParent);
  if (!cari) return;
  e.preventDefault();
  cari.focus();
  cari.select();
});

document.addEventListener('click', (e) => {
  for (const d of menu()) if (!d.contains(e.target)) d.open = false;
});

// 6. Keluar: isian akun ini yang belum terkirim ditanyakan, lalu dihapus dari perangkat. Milik akun lain tidak disentuh.
document.addEventListener('submit', (e) => {
  if (e.target.getAttribute('action') !== '/keluar') return;
  const milik = `isian|${document.querySelector('form[data-pengguna]').dataset.pengguna}|`;
  let sisa = [];
  try { sisa = Object.keys(localStorage).filter((k) => k.startsWith(milik)); } catch { /* dilarang */ }
  if (sisa.length && !confirm(`${sisa.length} perubahan belum terkirim. Keluar dan hapus?`)) { e.preventDefault(); return; }
  sisa.forEach((k) => localStorage.removeItem(k));
  dispatchEvent(new Event('kinerja-keluar'));
}, true);
