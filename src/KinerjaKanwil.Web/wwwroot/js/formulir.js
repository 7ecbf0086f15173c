// Formulir panjang: peringatan sebelum pergi, dan penghitung karakter. Tanpa berkas ini formulir tetap bekerja.
import './penghitung.js';

const form = document.querySelector('form.isian');

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
