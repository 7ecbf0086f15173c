// Yang ditanyakan halaman pengisian: konflik, pratinjau tempel, data dukung.
import { baca } from './angka.js';
import { buatDialog, unsur } from './dialog.js';
import { ANGKA } from './simpan.js';

export { buatDialog };

const tabel = (kepala, baris) => unsur('table', { className: 'tabel' },
  unsur('thead', {}, unsur('tr', {}, ...kepala.map((textContent) => unsur('th', { scope: 'col', textContent })))),
  unsur('tbody', {}, ...baris.map(({ sel, salah }) => unsur('tr', { className: salah ? 'baris-galat' : '' },
    ...sel.map((textContent, n) => unsur(n ? 'td' : 'th', n ? { textContent } : { textContent, scope: 'row' }))))));

export function tanyaKonflik(b) {
  const { judul, beda } = b.tertahan.jawab;
  return buatDialog(
    judul,
    [unsur('p', { textContent: `${b.kode} ${b.tr.querySelector('.nama-indikator').textContent}` }),
      tabel(['Kolom', 'Nilai Anda', 'Nilai tersimpan'], beda.map((x) => ({ sel: [x.label, x.saya || '(kosong)', x.tersimpan || '(kosong)'] })))],
    [['saya', 'Pakai nilai saya'], ['tersimpan', 'Pakai nilai tersimpan'], ['', 'Batal']],
  );
}

// Blok diletakkan menurut urutan baris yang tampak, seperti di Excel; sel kosong tidak mengosongkan apa pun.
function rencana(blok, daftar, kolomMulai) {
  const tujuan = [];
  const lewat = [];
  blok.forEach((baris, r) => {
    const x = daftar[r];
    const ada = baris.map((teks, c) => [c + kolomMulai, teks]).filter(([, teks]) => teks);
    if (!ada.length) return;
    if (!x) lewat.push(`baris ${r + 1} di luar tabel`);
    else if (!x.awal) lewat.push(`${x.kode} terkunci`);
    else if (x.bidang.Nilai) {
      tujuan.push([x, 'Nilai', ada[0][1]]);
      if (ada.length > 1) lewat.push(`${x.kode} hanya satu angka`);
    } else for (const [c, teks] of ada) if (c < 2) tujuan.push([x, ANGKA[c], teks]); else lewat.push(`${x.kode} kolom ${c + 1}`);
  });
  if (lewat.length > 6) lewat.splice(5, Infinity, `${lewat.length - 5} lagi`);
  return { tujuan, lewat: lewat.length ? [unsur('p', { className: 'petunjuk', textContent: `Dilewati: ${lewat.join('; ')}.` })] : [] };
}

// Yang akan ditempel, [baris, bidang, teks]; null bila dibatalkan.
export async function tanyaTempel(teks, daftar, mulai) {
  const blok = teks.split('\n').map((r) => r.split('\t').map((s) => s.trim().replace(/^"(.*)"$/s, '$1').trim()));
  const { tujuan, lewat } = rencana(blok, daftar, mulai === 'Penyebut' ? 1 : 0);
  const nama = (n) => (n === 'Nilai' ? 'Realisasi' : n);
  if (!tujuan.length) {
    await buatDialog('Tidak ada nilai yang dapat ditempel di sini', lewat, [['', 'Tutup']]);
    return null;
  }
  const wadah = unsur('div', { className: 'gulir gulir-tinggi', tabIndex: 0, role: 'region', ariaLabel: 'Nilai yang akan ditempel' },
    tabel(['Indikator', 'Kolom', 'Sekarang', 'Ditempel', 'Catatan'], tujuan.map(([x, n, isi]) => {
      const { pesan, catatan, jenis } = baca(isi);
      return { salah: pesan, sel: [x.kode, nama(n), x.bidang[n].value || '–', isi, pesan || catatan || (jenis === 'TidakBerlaku' ? 'Isi alasan tidak berlaku' : '')] };
    })));
  return await buatDialog(`Tempel ${tujuan.length} nilai mulai ${nama(mulai)} ${daftar[0].kode}?`, [...lewat, wadah], [['ya', 'Tempel'], ['', 'Batal']]) && tujuan;
}

// Data dukung satu baris: halamannya sendiri, di dalam dialog. Menjawab banyaknya; null bila tidak dapat dibuka.
export async function bukaBukti(alamat) {
  const ambil = async (tujuan, opsi) => {
    const jawab = await fetch(tujuan, { ...opsi, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    const isi = new DOMParser().parseFromString(await jawab.text(), 'text/html').querySelector('main');
    if (jawab.status === 401 || !isi || new URL(jawab.url).pathname !== new URL(alamat).pathname) throw new Error(jawab.status);
    return isi;
  };
  const wadah = unsur('div', {});
  let judul;
  const tampilkan = (isi) => {
    isi.querySelectorAll('.remah, .hanya-cetak').forEach((e) => e.remove());
    judul = [...isi.querySelectorAll('.kepala-halaman > *')].map((e) => e.textContent).join(' ');
    isi.querySelector('.kepala-halaman').remove();
    wadah.replaceChildren(...isi.childNodes);
    const kabar = wadah.querySelector('.ringkasan-galat, .pemberitahuan[role=status]');
    if (kabar) { kabar.tabIndex = -1; kabar.focus(); }
    unggah.tawaran(wadah);
  };
  let isi;
  let unggah;
  try { [isi, unggah] = await Promise.all([ambil(alamat), import('./unggah.js')]); } catch { return null; }
  tampilkan(isi);
  const tutup = buatDialog(judul, [wadah], [['', 'Selesai']]);
  const d = wadah.closest('dialog');
  d.classList.add('dialog-lebar');
  d.addEventListener('isi-baru', (e) => tampilkan(e.detail));
  d.addEventListener('submit', async (e) => {
    if (e.target.matches('[data-unggah]')) return;
    e.preventDefault();
    const kiriman = new FormData(e.target, e.submitter);
    try { tampilkan(await ambil(e.target.action, { method: 'POST', body: new URLSearchParams(kiriman) })); } catch { d.querySelector('h2').textContent = 'Belum terkirim: sambungan terputus. Coba lagi.'; }
  });
  await tutup;
  return wadah.querySelectorAll('tbody tr').length;
}

// Kabar kehadiran, selama ada orang di depan layar: halaman yang ditinggal tidak memperpanjang sesi.
export function jagaKehadiran(antrean, hadir) {
  let bergerak = Date.now();
  for (const jenis of ['keydown', 'pointerdown']) addEventListener(jenis, () => { bergerak = Date.now(); }, { passive: true });
  setInterval(async () => {
    if (document.hidden || antrean.putus || Date.now() - bergerak > 3e5) return;
    try {
      const jawab = await fetch(`${antrean.alamat}/hadir`, { method: 'POST', headers: { 'X-Requested-With': 'XMLHttpRequest', 'X-Kinerja-Formulir': antrean.token } });
      if (jawab.ok) hadir((await jawab.json()).lain);
    } catch { /* tidak penting */ }
  }, 6e4);
}

// Terkunci selagi masih ada isian yang belum terkirim: ditunjukkan, tidak dibuang.
export function sisaTerkunci(b, salinan, antrean, pesanBaris) {
  const buang = unsur('button', { type: 'button', className: 'btn btn-link btn-sm', textContent: 'Hapus catatan ini' });
  pesanBaris(b, `Isian Anda yang belum terkirim sebelum baris ini terkunci: ${Object.entries(salinan.isi).filter(([, teks]) => teks).map(([n, teks]) => `${n} ${teks}`).join(', ')}. `);
  const p = b.panel.querySelector('.pesan-baris');
  p.append(buang);
  buang.addEventListener('click', () => { antrean.hapusSalinan(b); p.remove(); });
}
