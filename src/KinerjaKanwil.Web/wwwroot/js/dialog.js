// Dialog asli peramban, disusun dari unsur.
import { unsur } from './unsur.js';

export { unsur };

// Menjawab nilai tombol yang dipilih; teks kosong bila ditutup. Fokus awal di judul, supaya Enter yang sedang diketik tidak memilih apa pun.
export function buatDialog(judul, isi, pilihan) {
  const kepala = unsur('h2', { id: 'judul-dialog', tabIndex: -1, textContent: judul });
  const d = unsur('dialog', { className: 'dialog' }, kepala, ...isi, unsur('div', { className: 'tombol-baris' },
    ...pilihan.map(([nilai, label], n) => unsur('button', { type: 'button', className: `btn ${n ? 'btn-outline-primary' : 'btn-primary'}`, value: nilai, textContent: label }))));
  d.setAttribute('aria-labelledby', kepala.id);
  document.body.append(d);
  return new Promise((selesai) => {
    d.addEventListener('click', (e) => { if (e.target.matches('.tombol-baris > button')) d.close(e.target.value); });
    d.addEventListener('close', () => { d.remove(); selesai(d.returnValue); });
    d.showModal();
    kepala.focus();
  });
}
