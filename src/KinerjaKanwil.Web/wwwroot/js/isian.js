// Tabel pengisian. Tanpa berkas ini formulirnya tetap bekerja.
import { bahan, baca, kira, ringkas } from './angka.js';
import { ANGKA, Antrean, BIDANG, beda } from './simpan.js';
import { unsur } from './unsur.js';

const form = document.querySelector('form.isian');
const satu = (pemilih, dalam = document) => dalam.querySelector(pemilih);
const bilah = satu('.bilah-aksi');
const bagian = (nama) => satu(`[data-bagian=${nama}]`);
const keadaan = satu('.simpan-keadaan');
const batas = form.dataset.batas.split(' ').map(Number);
const ambang = form.dataset.ambang.split(' ').map(Number);
const semua = [];
let terakhir = null;
let mengajukan = false;

const antrean = new Antrean({
  alamat: form.getAttribute('action'), pengguna: form.dataset.pengguna, token: form.elements.__RequestVerificationToken.value, kabar,
});

for (const tr of form.querySelectorAll('tr[data-kode]')) {
  const { kode } = tr.dataset;
  const panel = tr.nextElementSibling;
  const bidang = Object.fromEntries(BIDANG.map((b) => [b, satu(`[name="${kode}.${b}"]:not([type=hidden])`, b === 'Pembilang' || b === 'Penyebut' || b === 'Nilai' ? tr : panel)]).filter(([, i]) => i));
  const b = {
    kode, tr, panel, bidang, kelompok: tr.parentElement, sifat: new Set(tr.dataset.sifat), bahan: tr.dataset.hitung ? bahan(tr.dataset.hitung) : null,
    isi: () => Object.fromEntries(Object.entries(bidang).map(([n, i]) => [n, i.type === 'checkbox' ? (i.checked ? 'true' : '') : i.value])),
    pakai(n, teks) {
      const i = bidang[n];
      if (i.type === 'checkbox') i.checked = teks === 'true'; else i.value = teks;
    },
  };
  semua.push(b);
  if (!Object.keys(bidang).length) continue;
  b.versi = form.elements[`${kode}.Versi`].value;
  b.asal = form.elements[`${kode}.Asal`].value;
  b.awal = b.isi();
  b.tersimpan = tr.dataset.kotor ? null : b.awal;
}
const dapatDiisi = semua.filter((b) => b.awal);
const milik = (e) => { const tr = e.closest?.('tr'); return tr && semua.find((b) => b.tr === tr || b.panel === tr); };
const namaBidang = (i) => i?.name?.slice(i.name.lastIndexOf('.') + 1);

const TANDA = { tersimpan: ['●', 'tersimpan'], menunggu: ['◌', 'belum tersimpan'], galat: ['!', 'perlu diperbaiki'] };

function tandai(b, jenis) {
  b.keadaan = jenis;
  const [rupa, kata] = TANDA[jenis] || ['', ''];
  let t = satu('.tanda', b.tr);
  if (!t) {
    t = unsur('span', { className: 'tanda' });
    satu('.nomor', b.tr).prepend(t);
  }
  t.dataset.jenis = jenis;
  t.replaceChildren(rupa, unsur('span', { className: 'visually-hidden', textContent: kata }));
}

function galat(b, pesan) {
  for (const n of Object.keys(b.bidang)) {
    const i = b.bidang[n];
    let p = document.getElementById(`${i.id}-galat`);
    if (!p && pesan[n]) {
      p = unsur('p', { className: 'galat', id: `${i.id}-galat` });
      i.after(p);
      i.setAttribute('aria-describedby', p.id);
    }
    i.classList.toggle('isian-galat', Boolean(pesan[n]));
    if (pesan[n]) i.setAttribute('aria-invalid', 'true'); else i.removeAttribute('aria-invalid');
    if (p) p.textContent = pesan[n] || '';
    if (pesan[n] && b.panel.contains(i)) satu('.catatan-baris', b.panel).open = true;
  }
  b.tr.classList.toggle('baris-galat', Object.keys(pesan).length > 0 || b.tertahan?.jenis === 'konflik');
}

function kabar(b, jenis, jawab) {
  if (b) {
    if (jenis === 'tersimpan' || (jawab?.versi && jenis === 'menunggu')) tampilkanJawaban(b, jawab);
    if (jenis === 'tersimpan') { tandai(b, jenis); galat(b, {}); }
    if (jenis === 'tetap') { tandai(b, b.keadaan === 'tersimpan' ? 'tersimpan' : ''); galat(b, {}); }
    if (jenis === 'menunggu') tandai(b, jenis);
    if (jenis === 'galat') { tandai(b, jenis); b.galat = jawab.galat; if (!dalamBaris(b)) galat(b, b.galat); }
    if (jenis === 'terkunci' || jenis === 'hilang') {
      tandai(b, 'galat');
      pesanBaris(b, jawab?.pesan || 'Baris ini tidak dapat disimpan lagi. Isian Anda masih di perangkat ini; salin bila perlu, lalu muat ulang halaman.');
    }
    if (jenis === 'konflik') { tandai(b, 'galat'); b.tr.classList.add('baris-galat'); if (!mengetikDiTempatLain(b)) tanyakan(b); }
  }
  tampilkanKeadaan();
}

const dalamBaris = (b) => milik(document.activeElement || document.body) === b;
function mengetikDiTempatLain(b) {
  const a = document.activeElement;
  return satu('dialog[open]') || (a?.matches('input, textarea') && milik(a) !== b);
}

function pesanBaris(b, teks, rupa = 'galat') {
  let p = satu('.pesan-baris', b.panel);
  if (!p) {
    p = unsur('p');
    b.panel.lastElementChild.prepend(p);
  }
  p.className = `${rupa} pesan-baris`;
  p.textContent = teks;
}

// Sekali saja: yang terus berlaku dikatakan keadaan simpan.
let pernahLuring = false;
function beritahuLuring() {
  const p = bagian('luring');
  if (antrean.putus !== 'koneksi') { p.hidden = true; return; }
  if (pernahLuring) return;
  pernahLuring = true;
  p.hidden = false;
  satu('p', p).textContent = antrean.hanyaDiSini
    ? 'Koneksi terputus, dan peramban ini tidak dapat menyimpan salinan. Jangan tutup halaman ini; isian dikirim begitu tersambung lagi.'
    : 'Koneksi terputus. Teruskan mengisi: setiap ketikan tersimpan di perangkat ini dan dikirim sendiri begitu tersambung lagi.';
}

let jamKeadaan;
function tampilkanKeadaan() {
  beritahuLuring();
  const belum = antrean.belum();
  const jumlah = (jenis) => belum.filter((b) => (jenis === 'hilang' ? ['hilang', 'terkunci'].includes(b.tertahan?.jenis) : b.tertahan?.jenis === jenis));
  const konflik = jumlah('konflik');
  const salah = [...jumlah('galat'), ...jumlah('hilang')];
  const antre = belum.filter((b) => !b.tertahan);
  let teks = terakhir ? `Tersimpan ${terakhir}` : 'Belum ada perubahan';
  let aksi = '';
  if (antrean.putus === 'sesi') { teks = `Sesi berakhir. ${belum.length} perubahan aman di perangkat ini. Masuk di tab baru, lalu lanjutkan.`; aksi = 'masuk'; }
  else if (antrean.putus === 'akun') { teks = `Akun lain sedang masuk di peramban ini. ${belum.length} perubahan Anda aman di perangkat ini; masuk lagi dengan akun Anda.`; aksi = 'masuk'; }
  else if (antrean.putus) { teks = `${belum.length} perubahan menunggu koneksi`; aksi = 'ulang'; }
  else if (antre.length) teks = antrean.sibuk ? (antre.length > 1 ? `Menyimpan… ${antre.length} baris lagi` : 'Menyimpan…') : 'Menyimpan sebentar lagi…';
  else if (konflik.length) { teks = `${konflik[0].kode} diubah orang lain.`; aksi = 'konflik'; }
  else if (salah.length) { teks = `${salah.length} baris belum tersimpan: ${salah[0].kode} perlu diperbaiki.`; aksi = 'salah'; }
  for (const a of bilah.querySelectorAll('[data-bila]')) a.hidden = !a.dataset.bila.split(' ').includes(aksi);
  bagian('batal').hidden = !dapatDiisi.some((b) => beda(b.isi(), b.awal));
  // Simpan yang cepat tidak diceritakan.
  const tulis = () => { if (keadaan.textContent !== teks) keadaan.textContent = teks; };
  clearTimeout(jamKeadaan);
  if (teks.startsWith('Menyimpan')) jamKeadaan = setTimeout(tulis, 400); else tulis();
}

function tampilkanJawaban(b, jawab) {
  terakhir = jawab.pukul;
  form.elements[`${b.kode}.Versi`].value = b.versi;
  form.elements[`${b.kode}.Asal`].value = b.asal;
  const sel = [...b.tr.querySelectorAll('output')];
  sel[0].textContent = jawab.realisasi;
  sel[1].textContent = jawab.capaian;
  sel.forEach((o) => o.classList.remove('kira'));
  sel[1].classList.toggle('tanpa-nilai', !jawab.kategori);
  satu('.lencana', b.tr).textContent = jawab.status;
  gambarKategori(b, jawab.kategori);
  satu('.pesan-baris', b.panel)?.remove();
  satu('.konflik', b.panel)?.remove();
  if (jawab.digabung) pesanBaris(b, jawab.digabung, 'petunjuk');
  peringatan(b, jawab);
  b.sifat = new Set(jawab.sifat);
  hitungSaringan();
  const maju = bagian('maju');
  maju.value = jawab.terisi;
  bagian('terisi').textContent = `${jawab.terisi} dari ${maju.max}`;
  bagian('ringkasan').textContent = jawab.ringkasanStatus;
  hadir(jawab.lain);
}

function gambarKategori(b, kategori) {
  satu('.status', b.tr)?.remove();
  const pola = kategori && satu(`template[data-kategori=${kategori}]`);
  if (pola) satu('.lencana', b.tr).after(' ', pola.content.cloneNode(true));
  labelCatatan(b);
}

// Sama dengan BarisIsian.LabelCatatan.
function labelCatatan(b) {
  const { Analisis, Kendala, TindakLanjut, TidakBerlaku } = b.isi();
  const kurang = Boolean(satu('.status:not(.status-tercapai)', b.tr)) && (!Kendala.trim() || !TindakLanjut.trim());
  const t = satu('.tombol-catatan', b.tr);
  t.classList.toggle('wajib', kurang);
  satu('span', t).textContent = kurang ? 'Wajib diisi' : `${Analisis}${Kendala}${TindakLanjut}`.trim() || TidakBerlaku ? 'Terisi' : 'Tambah';
}

function peringatan(b, jawab) {
  const id = `${b.kode.replaceAll('.', '-')}-SudahBenar`;
  const lama = document.getElementById(id);
  // Yang tidak berubah dibiarkan: kotak yang sedang ditekan tidak boleh diganti.
  if (lama?.value === jawab.angka && jawab.peringatan.length) return;
  if (lama === document.activeElement && lama) satu('.tombol-catatan', b.tr).focus();
  satu('.peringatan-baris', b.panel)?.remove();
  if (!jawab.peringatan.length) return;
  const kotak = unsur('input', { className: 'form-check-input', type: 'checkbox', id, name: `${b.kode}.SudahBenar`, value: jawab.angka });
  const wadah = unsur('div', { className: 'peringatan-baris', id: `${b.kode.replaceAll('.', '-')}-peringatan` }, unsur('ul', {}, ...jawab.peringatan.map((p) => unsur('li', { textContent: p }))),
    unsur('div', { className: 'form-check' }, kotak, unsur('label', { className: 'form-check-label', htmlFor: id, textContent: 'Sudah benar' })));
  satu('.catatan-baris', b.panel).before(wadah);
}

function hadir(lain) {
  const p = document.getElementById('hadir');
  p.hidden = !lain?.length;
  if (lain?.length) p.textContent = `${lain.join(', ')} juga membuka halaman ini.`;
}

function perkirakan(b) {
  const hasil = b.bahan && kira(b.bahan, b.isi(), batas, ambang);
  const sel = [...b.tr.querySelectorAll('output')];
  sel.forEach((o) => o.classList.add('kira'));
  sel[1].classList.remove('tanpa-nilai');
  sel[0].textContent = hasil ? `≈ ${ringkas(hasil.realisasi)}${b.tr.dataset.satuan || ''}` : '…';
  sel[1].textContent = hasil?.capaian != null ? `≈ ${ringkas(hasil.capaian, true)}` : '…';
  gambarKategori(b, hasil?.kategori);
}

// Baris yang ditunjuk tetikus; bila tidak ada, yang sedang diisi.
function rumus(e) {
  const b = (e?.type === 'pointerover' && e.target.closest('output') && milik(e.target)) || milik(document.activeElement || document.body);
  if (!b) return;
  const hasil = b.awal && b.bahan && kira(b.bahan, b.isi(), batas, ambang);
  bagian('rumus').textContent = hasil?.rumus ? `${b.kode}: ${hasil.rumus}` : '';
}

form.addEventListener('input', (e) => {
  const b = milik(e.target);
  const n = namaBidang(e.target);
  if (!b?.awal || !(n in b.bidang)) return;
  if (ANGKA.includes(n)) {
    const bacaan = baca(e.target.value);
    document.getElementById(`${e.target.id}-baca`).textContent = bacaan.catatan || '';
    perkirakan(b);
    rumus();
  } else labelCatatan(b);
  antrean.berubah(b);
});
form.addEventListener('change', (e) => {
  if (namaBidang(e.target) !== 'SudahBenar' || !e.target.checked) return;
  antrean.kirimPesan(milik(e.target), { SudahBenar: e.target.value });
});
form.addEventListener('focusin', rumus);
document.addEventListener('pointerover', rumus);
form.addEventListener('focusout', (e) => {
  const b = milik(e.target);
  if (!b?.awal) return;
  const n = namaBidang(e.target);
  if (ANGKA.includes(n) && baca(e.target.value).pesan) galat(b, { ...b.galat, [n]: baca(e.target.value).pesan });
  if (milik(e.relatedTarget || document.body) === b) return;
  if (b.tertahan?.jenis === 'galat') galat(b, b.galat);
  if (antrean.kotor(b) && !b.tertahan) antrean.berubah(b, 0);
  // Konflik ditanyakan begitu pengetiknya berhenti.
  setTimeout(() => { const k = dapatDiisi.find((x) => x.tertahan?.jenis === 'konflik'); if (k && !mengetikDiTempatLain(k) && !dalamBaris(k)) tanyakan(k); }, 300);
});

let menanya = false;
async function tanyakan(b) {
  if (b.tertahan?.jenis !== 'konflik' || satu('dialog[open]') || menanya) return;
  menanya = true;
  const { tanyaKonflik } = await tanya();
  const pilihan = await tanyaKonflik(b);
  menanya = false;
  if (pilihan && b.tertahan?.jenis === 'konflik') await antrean.pilih(b, pilihan);
  if (!satu('dialog[open]')) (b.bidang.Pembilang || b.bidang.Nilai).focus();
}

const terlihat = () => semua.filter((b) => !b.tr.hidden);
let kolom = 'Pembilang';

function letak(b, arah, mulai) {
  const daftar = terlihat();
  for (let n = daftar.indexOf(b) + arah; n >= 0 && n < daftar.length; n += arah) {
    const i = daftar[n].bidang[mulai] || daftar[n].bidang.Nilai;
    if (daftar[n].awal && i) return i;
  }
  return null;
}

function fokuskan(i) {
  if (!i) return;
  const d = i.closest('details');
  if (d) d.open = true;
  i.focus();
  if (i.select && i.tagName === 'INPUT') i.select();
  if (i.getBoundingClientRect().bottom > bilah.getBoundingClientRect().top || i.getBoundingClientRect().top < 100) i.scrollIntoView({ block: 'center' });
}

function berikutnya() {
  const daftar = terlihat().filter((b) => b.awal);
  const kini = milik(document.activeElement || document.body);
  const mulai = daftar.indexOf(kini) + 1;
  const b = [...daftar.slice(mulai), ...daftar.slice(0, mulai)].find((x) => x !== kini && (x.sifat.has('b') || x.tertahan));
  if (b) fokuskan(ANGKA.map((n) => b.bidang[n]).find((i) => i && !i.value) || b.bidang.Kendala);
}

form.addEventListener('keydown', (e) => {
  if (e.isComposing) return;
  const b = milik(e.target);
  const n = namaBidang(e.target);
  const polos = !e.ctrlKey && !e.altKey && !e.metaKey;
  if (!b?.awal) return;
  if (ANGKA.includes(n) && polos && ['Enter', 'ArrowDown', 'ArrowUp'].includes(e.key)) {
    e.preventDefault();
    if (n !== 'Nilai') kolom = n;
    fokuskan(letak(b, e.key === 'ArrowUp' || (e.key === 'Enter' && e.shiftKey) ? -1 : 1, n === 'Nilai' ? kolom : n));
  } else if (e.key === 'Enter' && e.ctrlKey) {
    e.preventDefault();
    const d = satu('.catatan-baris', b.panel);
    if (d.contains(e.target)) { d.open = false; fokuskan(b.bidang.Pembilang || b.bidang.Nilai); } else fokuskan(b.bidang.Analisis);
  } else if (e.key === 'Escape' && n in b.bidang && b.tersimpan && beda({ [n]: b.isi()[n] }, b.tersimpan)) {
    e.preventDefault();
    b.pakai(n, b.tersimpan[n] ?? '');
    e.target.dispatchEvent(new Event('input', { bubbles: true }));
  }
});
document.addEventListener('keydown', (e) => {
  if (satu('dialog[open]') || e.isComposing) return;
  if (e.key === 's' && e.ctrlKey && !e.altKey && !e.shiftKey) { e.preventDefault(); simpanSekarang(); }
  else if (e.key === 'ArrowDown' && e.altKey && !e.target.matches('select')) { e.preventDefault(); berikutnya(); }
  else if (e.key === '?' && !e.target.matches('input, textarea, select')) pintasan();
});

function pintasan() {
  const d = document.getElementById('pintasan');
  d.onclick = (e) => { if (e.target.matches('button')) d.close(); };
  d.showModal();
}

// Diambil begitu orang mulai mengisi, supaya ada juga saat jaringan putus.
const tanya = () => import('./tanya.js');
const ambil = () => { Promise.all([tanya(), import('./penghitung.js')]).then(([m]) => m.jagaKehadiran(antrean, hadir)).catch(() => addEventListener('online', ambil, { once: true })); };
form.addEventListener('focusin', ambil, { once: true });
let sebelumTempel = null;

form.addEventListener('paste', async (e) => {
  const b = milik(e.target);
  const n = namaBidang(e.target);
  const teks = (e.clipboardData?.getData('text/plain') || '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!b?.awal || !ANGKA.includes(n) || !/[\t\n]/.test(teks)) return;
  e.preventDefault();
  const { tanyaTempel } = await tanya().catch(() => ({}));
  if (!tanyaTempel) { pesanBaris(b, 'Menempel satu blok perlu koneksi sekali ini. Coba lagi setelah tersambung.', 'petunjuk'); return; }
  const tujuan = await tanyaTempel(teks, terlihat().slice(terlihat().indexOf(b)), n);
  if (tujuan) {
    sebelumTempel = tujuan.map(([x, bidang]) => [x, bidang, x.bidang[bidang].value]);
    isikan(tujuan);
    bagian('urung').hidden = false;
  }
  e.target.focus();
});

function isikan(nilai) {
  const kena = new Set();
  for (const [b, n, teks] of nilai) {
    b.bidang[n].value = teks;
    const bacaan = baca(teks);
    document.getElementById(`${b.bidang[n].id}-baca`).textContent = bacaan.catatan || '';
    kena.add(b);
  }
  for (const b of kena) {
    const pesan = Object.fromEntries(ANGKA.filter((n) => b.bidang[n] && baca(b.bidang[n].value).pesan).map((n) => [n, baca(b.bidang[n].value).pesan]));
    perkirakan(b);
    antrean.berubah(b, 0);
    galat(b, pesan);
  }
}

const HURUF = { Semua: '', Belum: 'b', Peringatan: 'p', Dikembalikan: 'k' };
const tautanSaring = [...document.querySelectorAll('[data-saring]')];

function hitungSaringan() {
  for (const a of tautanSaring) {
    const h = HURUF[a.dataset.saring];
    if (h) satu('span', a).textContent = `(${semua.filter((b) => b.sifat.has(h)).length})`;
  }
}

for (const a of tautanSaring) {
  a.addEventListener('click', (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    const h = HURUF[a.dataset.saring];
    for (const b of semua) b.tr.hidden = b.panel.hidden = Boolean(h) && !b.sifat.has(h);
    for (const k of new Set(semua.map((b) => b.kelompok))) k.hidden = semua.every((b) => b.kelompok !== k || b.tr.hidden);
    bagian('tanpa-baris').hidden = terlihat().length > 0;
    for (const x of tautanSaring) if (x === a) x.setAttribute('aria-current', 'true'); else x.removeAttribute('aria-current');
    history.replaceState(null, '', a.href);
  });
}

async function simpanSekarang() {
  for (const b of dapatDiisi) if (b.tertahan?.jenis === 'galat') b.tertahan = null;
  await antrean.lanjutkan();
  const salah = dapatDiisi.find((b) => b.tertahan);
  if (salah) tunjuk(salah);
  return antrean.belum().length === 0;
}

function tunjuk(b) {
  if (b.tertahan?.jenis === 'konflik') { tanyakan(b); return; }
  if (b.galat && b.tertahan?.jenis === 'galat') galat(b, b.galat);
  fokuskan(Object.values(b.bidang).find((i) => i.classList.contains('isian-galat')) || b.bidang.Pembilang || b.bidang.Nilai);
}

form.addEventListener('submit', async (e) => {
  if (mengajukan) return;
  e.preventDefault();
  const tombol = e.submitter;
  const tarik = tombol?.value.startsWith('tarik:');
  const beres = await simpanSekarang();
  if (!tombol || tombol.value === 'simpan') return;
  // Salah ketik dijelaskan server; yang belum terkirim atau berkonflik harus selesai dahulu.
  if (!beres && (antrean.putus || tarik || antrean.belum().some((b) => b.tertahan?.jenis !== 'galat'))) return;
  mengajukan = true;
  // Selama peristiwa ini masih berlangsung, peramban mengabaikan pengiriman kedua.
  setTimeout(() => form.requestSubmit(tombol));
});
addEventListener('pageshow', () => { mengajukan = false; });
addEventListener('kinerja-keluar', () => { mengajukan = true; antrean.tutup(); });
addEventListener('beforeunload', (e) => {
  if (mengajukan || !antrean.belum().length) return;
  e.preventDefault();
  e.returnValue = '';
});

bagian('urung').addEventListener('click', (e) => {
  isikan(sebelumTempel);
  e.currentTarget.hidden = true;
  fokuskan(sebelumTempel[0][0].bidang[sebelumTempel[0][1]]);
});
bagian('batal').addEventListener('click', async () => {
  const kena = dapatDiisi.filter((b) => beda(b.isi(), b.awal));
  const { buatDialog } = await tanya();
  if (!await buatDialog('Batalkan perubahan?', [`${kena.length} baris kembali ke isinya saat halaman ini dibuka.`], [['ya', 'Batalkan perubahan'], ['', 'Tetap pakai']])) return;
  for (const b of kena) {
    for (const n of Object.keys(b.awal)) b.pakai(n, b.awal[n]);
    isikan(ANGKA.filter((n) => b.bidang[n]).map((n) => [b, n, b.awal[n]]));
  }
});
satu('button', bagian('luring')).addEventListener('click', () => { bagian('luring').hidden = true; });
bagian('berikut').addEventListener('click', berikutnya);
bagian('pintasan').addEventListener('click', pintasan);
bagian('ulang').addEventListener('click', () => antrean.lanjutkan());
bagian('lihat').addEventListener('click', () => { const b = dapatDiisi.find((x) => x.tertahan?.jenis === 'konflik') || dapatDiisi.find((x) => x.tertahan); if (b) tunjuk(b); });

form.addEventListener('click', async (e) => {
  const catatan = e.target.closest('.tombol-catatan');
  if (catatan) {
    const d = document.getElementById(catatan.getAttribute('aria-controls'));
    d.open = !d.open;
    if (d.open) fokuskan(satu('textarea', d));
    return;
  }
  const a = e.target.closest('a.bukti-baris');
  if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  const jumlah = await (await tanya()).bukaBukti(a.href);
  if (jumlah === null) location.assign(a.href);
  else satu('span', a).textContent = jumlah ? `Lihat (${jumlah})` : 'Tambah';
  a.focus();
});
// Tanpa skrip, catatan dibuka dari ringkasannya di bawah baris.
for (const b of dapatDiisi) {
  const d = satu('.catatan-baris', b.panel);
  const sel = satu('td[data-label=Catatan]', b.tr);
  const t = unsur('button', { type: 'button', className: 'btn btn-link btn-sm tombol-catatan' },
    satu('.ikon', d).cloneNode(true), unsur('span'), unsur('span', { className: 'visually-hidden', textContent: ` catatan ${b.kode}` }));
  d.id = `${b.kode.replaceAll('.', '-')}-Catatan`;
  t.setAttribute('aria-controls', d.id);
  const tandaiBuka = () => t.setAttribute('aria-expanded', d.open);
  d.addEventListener('toggle', tandaiBuka);
  tandaiBuka();
  sel.replaceChildren(t);
  labelCatatan(b);
}
form.classList.add('berskrip');
for (const t of form.querySelectorAll('button[data-salin]')) {
  t.hidden = false;
  t.addEventListener('click', () => {
    const i = document.getElementById(t.dataset.salin);
    i.value = i.value ? `${i.value}\n${t.previousElementSibling.textContent}` : t.previousElementSibling.textContent;
    i.dispatchEvent(new Event('input', { bubbles: true }));
    i.focus();
  });
}

const pulih = [];
for (const b of dapatDiisi) {
  const isi = antrean.pasang(b);
  if (isi) {
    for (const n of Object.keys(b.bidang)) if (n in isi) b.pakai(n, isi[n]);
    perkirakan(b);
    pulih.push(b.kode);
  }
}
for (const b of semua.filter((x) => !x.awal)) {
  const salinan = antrean.salinan(b);
  if (salinan) tanya().then((m) => m.sisaTerkunci(b, salinan, antrean, pesanBaris));
}
// Dari ringkasan atau halaman periksa, langsung ke isiannya.
const dituju = document.getElementById(location.hash.slice(1));
if (dituju?.matches('input, textarea')) fokuskan(dituju);
if (pulih.length) {
  bagian('pulih').hidden = false;
  bagian('pulih').textContent = `${pulih.length} perubahan yang belum terkirim dipulihkan dari perangkat ini: ${pulih.join(', ')}.`;
}
for (const nama of ['berikut', 'pintasan']) bagian(nama).hidden = false;
hitungSaringan();
tampilkanKeadaan();
antrean.kirimSemua();
