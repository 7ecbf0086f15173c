using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <content>What can happen to it: entering, handing in, deciding, and opening again after approval.</content>
public sealed partial class Realisasi
{
    /// <summary>Enters or changes the figures and notes.</summary>
    /// <param name="isian">What was entered.</param>
    /// <param name="jendela">The window of the quarter.</param>
    /// <param name="pelaku">Who enters.</param>
    /// <param name="waktuUtc">When.</param>
    /// <returns>Fails when status or window forbid entry or a figure breaks a rule; nothing has changed then.</returns>
    public Hasil Catat(IsianRealisasi isian, JendelaPengisian jendela, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(isian);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Catat, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (AlasanTerkunci(this, jendela, waktuUtc) is { } terkunci)
        {
            return Hasil.Gagal(terkunci);
        }

        if (PemeriksaanIsian.UntukDraf(Indikator.Manual, isian) is [var galat, ..])
        {
            return Hasil.Gagal(galat.Pesan);
        }

        Ambil(NilaiIsian.Dari(isian));
        DiisiOlehId = pelaku.Id;
        DiisiOleh = pelaku.Nama;
        DiisiPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>Says that the stored figures are right in spite of their warnings (<c>Sudah benar</c>).</summary>
    /// <param name="jendela">The window of the quarter.</param>
    /// <param name="pelaku">Who says so.</param>
    /// <param name="waktuUtc">When.</param>
    /// <returns>Fails when status or window forbid entry or there is no figure; nothing has changed then.</returns>
    public Hasil Pastikan(JendelaPengisian jendela, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Catat, pelaku, waktuUtc, out _) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (AlasanTerkunci(this, jendela, waktuUtc) is { } terkunci)
        {
            return Hasil.Gagal(terkunci);
        }

        if (TeksAngka.Length == 0)
        {
            return Hasil.Gagal("Belum ada angka yang dapat dipastikan.");
        }

        AngkaDipastikan = TeksAngka;
        DipastikanOleh = pelaku.Nama;
        DipastikanPada = waktuUtc;
        return Hasil.Berhasil;
    }

    /// <summary>Hands it in. The first time is stamped with the days by which it is late.</summary>
    /// <param name="capaian">The capaian of this quarter with these figures: below target, kendala and tindak lanjut are required.</param>
    /// <param name="jumlahBukti">Pieces of evidence that it has: the Manual IKU may require one.</param>
    /// <param name="jendela">The window of the quarter.</param>
    /// <param name="pelaku">Who does it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <returns>Fails when status or window forbid it or something is missing; nothing has changed then.</returns>
    public Hasil Ajukan(Capaian capaian, int jumlahBukti, JendelaPengisian jendela, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Ajukan, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (AlasanTerkunci(this, jendela, waktuUtc) is { } terkunci)
        {
            return Hasil.Gagal(terkunci);
        }

        if (PemeriksaanIsian.UntukPengajuan(Indikator.Manual, Isian, capaian, jumlahBukti) is [var galat, ..])
        {
            return Hasil.Gagal(galat.Pesan);
        }

        if (PertamaDiajukanPada is null)
        {
            PertamaDiajukanPada = waktuUtc;
            HariTerlambat = jendela.HariTerlambat;
        }

        DiajukanOlehId = pelaku.Id;
        DiajukanOleh = pelaku.Nama;
        DiajukanPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>
    /// Takes it back before anyone verified it; the figures stay as a draft, and what is handed in later is a first handing-in again. Not
    /// once the window or the opening has closed: it could not be handed in any more.
    /// </summary>
    /// <param name="jendela">The window of the quarter.</param>
    /// <param name="pelaku">Who does it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil Tarik(JendelaPengisian jendela, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(jendela);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Tarik, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (Resmi is null ? jendela.AlasanTerkunci is not null : !(waktuUtc < KunciDibukaSampai))
        {
            return Hasil.Gagal("Masa pengisian sudah ditutup: pengajuan yang ditarik tidak dapat diajukan lagi. Minta verifikator mengembalikannya.");
        }

        if (Resmi is null)
        {
            PertamaDiajukanPada = null;
            HariTerlambat = null;
        }

        DiajukanOlehId = null;
        DiajukanOleh = null;
        DiajukanPada = null;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>Verifies it. Nobody verifies what they entered or handed in (design section 5).</summary>
    public Hasil Verifikasi(PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Verifikasi, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (IkutMengisi(pelaku))
        {
            return Hasil.Gagal("Anda tidak dapat memverifikasi isian sendiri.");
        }

        DiverifikasiOleh = pelaku.Nama;
        DiverifikasiPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>Approves it: from here it is official and locked. Nobody approves what they entered or handed in.</summary>
    /// <param name="nomorTarget">Number of the version of the target that is valid for the quarter: the approved figure keeps it.</param>
    /// <param name="pelaku">Who approves.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil Setujui(int nomorTarget, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Setujui, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (IkutMengisi(pelaku))
        {
            return Hasil.Gagal("Anda tidak dapat menyetujui isian sendiri.");
        }

        DisetujuiOleh = pelaku.Nama;
        DisetujuiPada = waktuUtc;
        Resmi = VersiResmi.Dari(Isi, nomorTarget, pelaku.Nama, waktuUtc);
        Kunci();
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>
    /// Opens it again after approval, for a reason and until a time. The approved version stays official; what the division changes becomes
    /// official only once it is approved anew. Changes kept from an earlier opening are there again.
    /// </summary>
    /// <param name="alasan">Why.</param>
    /// <param name="sampaiUtc">When it locks itself again (UTC); later than now.</param>
    /// <param name="pelaku">Who opens it.</param>
    /// <param name="waktuUtc">When.</param>
    public Hasil BukaKunci(string? alasan, DateTime sampaiUtc, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.BukaKunci, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            return Hasil.Gagal("Isi alasan membuka kunci.");
        }

        if (alasan.Trim().Length > PanjangCatatan)
        {
            return Hasil.Gagal($"Alasan paling panjang {PanjangCatatan} karakter.");
        }

        if (sampaiUtc <= waktuUtc)
        {
            return Hasil.Gagal("Batas waktu buka kunci harus setelah sekarang.");
        }

        AlasanBukaKunci = alasan.Trim();
        KunciDibukaSampai = sampaiUtc;
        KunciDibukaOleh = pelaku.Nama;
        KunciDibukaPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>Closes before its time what was opened again and not handed in; changes of the division are kept for another opening.</summary>
    public Hasil TutupKunci(PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.TutupKunci, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        KunciDibukaSampai = waktuUtc;
        if (SamaDenganResmi)
        {
            Kunci();
            Status = status;
        }

        return Hasil.Berhasil;
    }

    /// <summary>Drops what the division changed since it was opened again: figures, notes and status are the approved ones.</summary>
    public Hasil Pulihkan(PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Pulihkan, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        Ambil(Resmi!.Isi());
        Kunci();
        Status = status;
        return Hasil.Berhasil;
    }

    private void Ambil(NilaiIsian isi)
    {
        Pembilang = isi.Pembilang;
        Penyebut = isi.Penyebut;
        Nilai = isi.Nilai;
        TidakBerlaku = isi.TidakBerlaku;
        AlasanTidakBerlaku = isi.AlasanTidakBerlaku;
        Analisis = isi.Analisis;
        Kendala = isi.Kendala;
        TindakLanjut = isi.TindakLanjut;
    }

    private void Kunci()
    {
        KunciDibukaSampai = null;
        AlasanBukaKunci = null;
        KunciDibukaOleh = null;
        KunciDibukaPada = null;
    }

    /// <summary>Sends it back; the reason stays on it until it is handed in again.</summary>
    public Hasil Kembalikan(string? alasan, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Kembalikan, pelaku, waktuUtc, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (string.IsNullOrWhiteSpace(alasan))
        {
            return Hasil.Gagal("Isi alasan pengembalian.");
        }

        if (alasan.Length > PanjangCatatan)
        {
            return Hasil.Gagal($"Alasan paling panjang {PanjangCatatan} karakter.");
        }

        AlasanDikembalikan = alasan.Trim();
        DikembalikanOleh = pelaku.Nama;
        DikembalikanPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>True when status and role allow the action; then the status after it.</summary>
    private Hasil Periksa(TindakanRealisasi tindakan, PenggunaAktif pelaku, DateTime waktuUtc, out StatusRealisasi berikut)
    {
        berikut = Status;
        var status = StatusPada(waktuUtc);
        if (AlurRealisasi.Setelah(status, tindakan) is not { } setelah || (AlurRealisasi.PerluVersiResmi(tindakan) && Resmi is null))
        {
            return Terlarang(tindakan, status);
        }

        if (!HakAkses.Punya(pelaku, AlurRealisasi.IzinUntuk(status, tindakan)))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        berikut = setelah;
        return Hasil.Berhasil;
    }

    private bool IkutMengisi(PenggunaAktif pelaku) => pelaku.Id == DiisiOlehId || pelaku.Id == DiajukanOlehId;

    private static Hasil Terlarang(TindakanRealisasi tindakan, StatusRealisasi status) => Hasil.Gagal(tindakan switch
    {
        TindakanRealisasi.Catat => $"Realisasi ini berstatus {status.Nama()} dan tidak dapat diubah.",
        TindakanRealisasi.Ajukan => $"Realisasi ini berstatus {status.Nama()} dan tidak dapat diajukan.",
        TindakanRealisasi.Tarik => $"Realisasi ini berstatus {status.Nama()} dan tidak dapat ditarik.",
        TindakanRealisasi.Verifikasi => $"Realisasi ini berstatus {status.Nama()} dan tidak dapat diverifikasi.",
        TindakanRealisasi.Setujui => $"Realisasi ini berstatus {status.Nama()} dan tidak dapat disetujui.",
        TindakanRealisasi.Kembalikan => $"Realisasi ini berstatus {status.Nama()} dan tidak dapat dikembalikan.",
        TindakanRealisasi.BukaKunci => $"Realisasi ini berstatus {status.Nama()}: hanya yang disetujui yang dapat dibuka kuncinya.",
        TindakanRealisasi.TutupKunci => $"Realisasi ini berstatus {status.Nama()} dan tidak sedang dibuka kuncinya.",
        TindakanRealisasi.Pulihkan => $"Realisasi ini berstatus {status.Nama()} dan tidak punya versi resmi untuk dipulihkan.",
        _ => throw new ArgumentOutOfRangeException(nameof(tindakan), tindakan, null),
    });
}
