// Kunci sandi (passkey): membuat dan memakai. Tanpa berkas ini, kata sandi tetap bekerja.

// WebAuthn tidak mengenal alamat IP sebagai domain.
const bisa = isSecureContext && typeof PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' && !/^[\d.]+$|^\[/.test(location.hostname);

const PESAN = {
  NotAllowedError: 'Dibatalkan, atau waktunya habis. Coba lagi.',
  AbortError: 'Dibatalkan, atau waktunya habis. Coba lagi.',
  InvalidStateError: 'Perangkat ini sudah punya kunci sandi untuk akun Anda.',
};

async function jawab(form) {
  const jawaban = await fetch(form.dataset.tantangan, { method: 'POST', body: new FormData(form), headers: { Accept: 'application/json' } });
  const isi = await jawaban.json();
  if (!jawaban.ok) return isi.pesan;
  const kredensial = form.dataset.kunciSandi === 'buat'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(isi) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(isi) });
  form.elements.Bukti.value = JSON.stringify(kredensial);
  // Kata sandi sudah diperiksa; tidak perlu dikirim dua kali.
  if (form.elements.KataSandi) form.elements.KataSandi.disabled = true;
  form.submit();
  return null;
}

if (bisa) {
  for (const e of document.querySelectorAll('[data-tanpa-kunci-sandi]')) e.hidden = true;
  for (const form of document.querySelectorAll('form[data-kunci-sandi]')) {
    const pesan = form.querySelector('[data-pesan]');
    form.hidden = false;
    form.addEventListener('submit', async (e) => {
      e.preventDefault();
      if (form.ariaBusy === 'true') return;
      form.ariaBusy = 'true';
      pesan.textContent = '';
      let galat;
      try {
        galat = await jawab(form);
      } catch (g) {
        galat = PESAN[g.name] || 'Kunci sandi tidak dapat dipakai di sini. Muat ulang halaman, atau pakai kata sandi.';
      }
      form.ariaBusy = 'false';
      if (galat) pesan.textContent = galat;
    });
    addEventListener('pageshow', (e) => {
      if (e.persisted && form.elements.KataSandi) form.elements.KataSandi.disabled = false;
    });
  }
}
