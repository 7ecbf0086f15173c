// Kunci sandi (passkey): membuat dan memakai. Tanpa berkas ini, kata sandi tetap bekerja.

// WebAuthn tidak mengenal alamat IP sebagai domain.
const { PublicKeyCredential: Kredensial } = window;
const bisa = isSecureContext && typeof Kredensial?.parseRequestOptionsFromJSON === 'function'
  && typeof Kredensial.parseCreationOptionsFromJSON === 'function' && !/^[\d.]+$|^\[/.test(location.hostname);

const PESAN = {
  NotAllowedError: 'Dibatalkan, atau waktunya habis. Coba lagi.',
  AbortError: 'Dibatalkan, atau waktunya habis. Coba lagi.',
  InvalidStateError: 'Perangkat ini sudah punya kunci sandi untuk akun Anda.',
};

// Yang tidak ikut dikirim bersama jawaban: nama dan sandi yang terlanjur diketik, atau sandi yang sudah diperiksa.
const sandi = (form) => ['NamaPengguna', 'KataSandi'].map((n) => form.elements[n]).filter(Boolean);

async function jawab(form, { kunciSandi, tantangan, tujuan }) {
  const badan = new FormData(form);
  if (kunciSandi === 'pakai') for (const i of sandi(form)) badan.delete(i.name);
  const jawaban = await fetch(tantangan, { method: 'POST', body: badan, headers: { Accept: 'application/json' } });
  const isi = await jawaban.json();
  if (!jawaban.ok) return isi.pesan;
  const kredensial = kunciSandi === 'buat'
    ? await navigator.credentials.create({ publicKey: Kredensial.parseCreationOptionsFromJSON(isi) })
    : await navigator.credentials.get({ publicKey: Kredensial.parseRequestOptionsFromJSON(isi) });
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'Bukti', value: JSON.stringify(kredensial) }));
  for (const i of sandi(form)) i.disabled = true;
  if (tujuan) form.action = tujuan;
  form.submit();
  return null;
}

if (bisa) {
  for (const e of document.querySelectorAll('[data-tanpa-kunci-sandi]')) e.hidden = true;
  for (const pemicu of document.querySelectorAll('[data-kunci-sandi]')) {
    const form = pemicu.form || pemicu;
    const pesan = form.querySelector('[data-pesan]');
    let berjalan = false;
    pemicu.hidden = false;
    pemicu.addEventListener(form === pemicu ? 'submit' : 'click', async (e) => {
      e.preventDefault();
      if (berjalan) return;
      berjalan = true;
      pesan.textContent = '';
      let galat;
      try {
        galat = await jawab(form, pemicu.dataset);
      } catch (g) {
        galat = PESAN[g.name] || 'Kunci sandi tidak dapat dipakai di sini. Muat ulang halaman, atau pakai kata sandi.';
      }
      berjalan = false;
      if (galat) pesan.textContent = galat;
    });
  }
  // Kembali ke halaman ini dari riwayat: mulai lagi dari awal.
  addEventListener('pageshow', (e) => { if (e.persisted) location.reload(); });
}
