// Kisi angka: panah dan Enter antarbaris, tempel blok dari Excel. Angka dibaca server; tanpa berkas ini formulirnya tetap bekerja.
import { buatDialog, unsur } from './dialog.js';

const PALING_BANYAK = 6;

for (const kisi of document.querySelectorAll('table[data-kisi]')) {
  // Baris yang punya isian; sel terkunci tetap memakan tempatnya, supaya kolom tempelan tidak bergeser.
  const baris = [...kisi.querySelectorAll('tr')].map((tr) => ({ tr, sel: [...tr.querySelectorAll('td[data-label]')] })).filter((b) => b.sel.length);
  const isian = (sel) => sel?.querySelector('input[type=text]');
  const letak = (e) => {
    const td = e.target.closest('td[data-label]');
    const r = td ? baris.findIndex((b) => b.sel.includes(td)) : -1;
    return r < 0 || !e.target.matches('input') ? null : [r, baris[r].sel.indexOf(td)];
  };

  kisi.addEventListener('keydown', (e) => {
    if (e.isComposing || e.ctrlKey || e.altKey || e.metaKey || !['Enter', 'ArrowDown', 'ArrowUp'].includes(e.key)) return;
    const di = letak(e);
    if (!di) return;
    e.preventDefault();
    const langkah = e.key === 'ArrowUp' || (e.key === 'Enter' && e.shiftKey) ? -1 : 1;
    for (let r = di[0] + langkah; r >= 0 && r < baris.length; r += langkah) {
      const tujuan = isian(baris[r].sel[di[1]]);
      if (tujuan) {
        tujuan.focus();
        tujuan.select();
        return;
      }
    }
  });

  kisi.addEventListener('paste', async (e) => {
    const di = letak(e);
    const blok = (e.clipboardData?.getData('text/plain') || '').replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((r) => r.split('\t').map((s) => s.trim()));
    if (!di || (blok.length === 1 && blok[0].length === 1)) return;
    e.preventDefault();
    const tujuan = [];
    const lewat = [];
    blok.forEach((potong, r) => potong.forEach((teks, c) => {
      if (!teks) return; // sel kosong tidak mengosongkan apa pun
      const b = baris[di[0] + r];
      const sel = b?.sel[di[1] + c];
      const nama = b ? b.tr.id.replace(/-baris$/, '').replaceAll('-', '.') : '';
      if (isian(sel)) tujuan.push([isian(sel), `${nama} ${sel.dataset.label}`, teks]);
      else lewat.push(sel ? `${nama} ${sel.dataset.label} terkunci` : `${teks} di luar tabel`);
    }));
    const pilihan = await buatDialog(
      tujuan.length ? `Tempel ${tujuan.length} nilai mulai ${tujuan[0][1]}?` : 'Tidak ada nilai yang dapat ditempel di sini',
      [
        unsur('p', { className: 'petunjuk', textContent: lewat.length ? `Dilewati: ${lewat.slice(0, PALING_BANYAK).join('; ')}${lewat.length > PALING_BANYAK ? `; dan ${lewat.length - PALING_BANYAK} lagi` : ''}.` : '' }),
        unsur('div', { className: 'gulir gulir-tinggi', tabIndex: 0, role: 'region', ariaLabel: 'Nilai yang akan ditempel' }, unsur('table', { className: 'tabel' },
          unsur('thead', {}, unsur('tr', {}, ...['Target', 'Sekarang', 'Ditempel'].map((t) => unsur('th', { scope: 'col', textContent: t })))),
          unsur('tbody', {}, ...tujuan.map(([i, nama, teks]) => unsur('tr', {},
            unsur('th', { scope: 'row', textContent: nama }), unsur('td', { textContent: i.value || '–' }), unsur('td', { textContent: teks })))))),
      ],
      tujuan.length ? [['ya', 'Tempel'], ['', 'Batal']] : [['', 'Tutup']],
    );
    if (pilihan) {
      for (const [i, , teks] of tujuan) {
        i.value = teks;
        i.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
    e.target.focus();
  });
}
