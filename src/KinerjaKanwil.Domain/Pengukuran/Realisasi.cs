using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// What was reported for one indicator in one quarter, and where it stands in the reporting flow. Its state changes only through
/// the methods below; raw figures are kept, bounds are applied when shown (domain.md 4, trap 8).
/// </summary>
public sealed class Realisasi
{
    /// <summary>Longest kendala, tindak lanjut or reason, in characters.</summary>
    public const int PanjangCatatan = 2000;

    /// <summary>Longest <see cref="AngkaDipastikan"/>, in characters: two numbers and what stands between them.</summary>
    public const int PanjangAngkaDipastikan = 50;

    /// <summary>Longest name of a person, in characters.</summary>
    public const int PanjangNamaPelaku = 200;

    private Realisasi()
    {
        Indikator = null!;
    }

    /// <summary>An empty draft for an indicator and quarter.</summary>
    public Realisasi(IndikatorKinerja indikator, Triwulan triwulan)
    {
        Indikator = indikator;
        Triwulan = triwulan;
    }

    /// <summary>Database key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the indicator.</summary>
    public int IndikatorKinerjaId { get; private set; }

    /// <summary>The indicator.</summary>
    public IndikatorKinerja Indikator { get; private set; }

    /// <summary>The quarter.</summary>
    public Triwulan Triwulan { get; private set; }

    /// <summary>Numerator, as entered.</summary>
    public decimal? Pembilang { get; private set; }

    /// <summary>Denominator, as entered.</summary>
    public decimal? Penyebut { get; private set; }

    /// <summary>The figure itself, as entered.</summary>
    public decimal? Nilai { get; private set; }

    /// <summary>Declared not applicable in this quarter.</summary>
    public bool TidakBerlaku { get; private set; }

    /// <summary>Why it is not applicable.</summary>
    public string? AlasanTidakBerlaku { get; private set; }

    /// <summary>What stood in the way.</summary>
    public string? Kendala { get; private set; }

    /// <summary>What is done about it.</summary>
    public string? TindakLanjut { get; private set; }

    /// <summary>The figures that were said to be right in spite of their warnings, as they were written then; null for none.</summary>
    public string? AngkaDipastikan { get; private set; }

    /// <summary>Name of the person who said so.</summary>
    public string? DipastikanOleh { get; private set; }

    /// <summary>When it was said (UTC).</summary>
    public DateTime? DipastikanPada { get; private set; }

    /// <summary>Where it stands.</summary>
    public StatusRealisasi Status { get; private set; } = StatusRealisasi.Draf;

    /// <summary>Changes with every stored change: a stale writer is told, never obeyed.</summary>
    public Guid Versi { get; private set; }

    /// <summary>Account that entered the figures last.</summary>
    public int? DiisiOlehId { get; private set; }

    /// <summary>Name of the person who entered the figures last.</summary>
    public string? DiisiOleh { get; private set; }

    /// <summary>When the figures were entered last (UTC).</summary>
    public DateTime? DiisiPada { get; private set; }

    /// <summary>Account that handed it in.</summary>
    public int? DiajukanOlehId { get; private set; }

    /// <summary>Name of the person who handed it in.</summary>
    public string? DiajukanOleh { get; private set; }

    /// <summary>When it was handed in (UTC).</summary>
    public DateTime? DiajukanPada { get; private set; }

    /// <summary>Name of the person who verified it.</summary>
    public string? DiverifikasiOleh { get; private set; }

    /// <summary>When it was verified (UTC).</summary>
    public DateTime? DiverifikasiPada { get; private set; }

    /// <summary>Name of the person who approved it.</summary>
    public string? DisetujuiOleh { get; private set; }

    /// <summary>When it was approved (UTC).</summary>
    public DateTime? DisetujuiPada { get; private set; }

    /// <summary>Name of the person who sent it back.</summary>
    public string? DikembalikanOleh { get; private set; }

    /// <summary>When it was sent back (UTC).</summary>
    public DateTime? DikembalikanPada { get; private set; }

    /// <summary>Why it was sent back.</summary>
    public string? AlasanDikembalikan { get; private set; }

    /// <summary>When it was first handed in (UTC); null while it never was, or was taken back.</summary>
    public DateTime? PertamaDiajukanPada { get; private set; }

    /// <summary>Days by which the first handing-in was late; 0 in time; null while it was not handed in.</summary>
    public int? HariTerlambat { get; private set; }

    /// <summary>What was approved last; null while it never was.</summary>
    public VersiResmi? Resmi { get; private set; }

    /// <summary>When the opening after approval ends (UTC); null when it was not opened since.</summary>
    public DateTime? KunciDibukaSampai { get; private set; }

    /// <summary>Why it was opened.</summary>
    public string? AlasanBukaKunci { get; private set; }

    /// <summary>Name of who opened it.</summary>
    public string? KunciDibukaOleh { get; private set; }

    /// <summary>When it was opened (UTC).</summary>
    public DateTime? KunciDibukaPada { get; private set; }

    /// <summary>Where it stands at a moment: what was opened again locks itself (<see cref="AlurRealisasi.Pada"/>).</summary>
    public StatusRealisasi StatusPada(DateTime sekarangUtc) => AlurRealisasi.Pada(Status, Resmi is not null, KunciDibukaSampai, sekarangUtc);

    /// <summary>The figures as they stand at a moment: where it stands approved, the approved ones, whatever was changed since.</summary>
    public AngkaTriwulan AngkaPada(DateTime sekarangUtc) => ResmiPada(sekarangUtc)?.Angka(Triwulan) ?? Angka;

    /// <summary>The entry as a form shows it at a moment, with the same choice of figures.</summary>
    public IsianRealisasi IsianPada(DateTime sekarangUtc) => StatusPada(sekarangUtc) == StatusRealisasi.Disetujui ? IsianResmi ?? Isian : Isian;

    /// <summary>What was approved last, as a form shows it; null while it never was.</summary>
    public IsianRealisasi? IsianResmi => Resmi is not { } resmi ? null : new IsianRealisasi
    {
        Pembilang = BacaanAngka.Dari(resmi.Pembilang),
        Penyebut = BacaanAngka.Dari(resmi.Penyebut),
        Nilai = BacaanAngka.Dari(resmi.Nilai),
        TidakBerlaku = resmi.TidakBerlaku,
        AlasanTidakBerlaku = resmi.AlasanTidakBerlaku,
        Kendala = resmi.Kendala,
        TindakLanjut = resmi.TindakLanjut,
    };

    /// <summary>Version of the target under which the figures at a moment were approved; null where they are not approved.</summary>
    public int? TargetDisetujuiPada(DateTime sekarangUtc) => ResmiPada(sekarangUtc)?.NomorTarget;

    /// <summary>True when it was opened after approval, its time has run out, and changes that nobody handed in are still kept.</summary>
    public bool PerubahanTertahan(DateTime sekarangUtc) =>
        Status.DapatDiisi() && StatusPada(sekarangUtc) == StatusRealisasi.Disetujui && !SamaDenganResmi;

    /// <summary>
    /// Why nothing can be entered now, since when, and who can change that; null while it can (domain.md 4, trap 26). What came back may be
    /// mended after the closing day: the verifier asked for it.
    /// </summary>
    /// <param name="realisasi">The report; null while there is none.</param>
    /// <param name="jendela">The window of its quarter.</param>
    /// <param name="sekarangUtc">Now.</param>
    public static string? AlasanTerkunci(Realisasi? realisasi, JendelaPengisian jendela, DateTime sekarangUtc)
    {
        ArgumentNullException.ThrowIfNull(jendela);
        return realisasi?.StatusPada(sekarangUtc) switch
        {
            null => jendela.AlasanTerkunci,
            StatusRealisasi.Draf => realisasi.Resmi is null ? jendela.AlasanTerkunci : null,
            StatusRealisasi.Dikembalikan => null,
            StatusRealisasi.Disetujui when realisasi.Status != StatusRealisasi.Disetujui =>
                "Kunci yang dibuka untuk perbaikan sudah menutup kembali. Versi yang disetujui tetap berlaku; Admin dapat membukanya lagi.",
            StatusRealisasi.Disetujui => "Sudah disetujui dan terkunci. Hanya Admin yang dapat membukanya.",
            var status => $"Realisasi ini berstatus {status.Value.Nama()} dan tidak dapat diubah.",
        };
    }

    private VersiResmi? ResmiPada(DateTime sekarangUtc) => StatusPada(sekarangUtc) == StatusRealisasi.Disetujui ? Resmi : null;

    private bool SamaDenganResmi => Resmi is { } resmi && resmi.Angka(Triwulan) == Angka && resmi.Kendala == Kendala && resmi.TindakLanjut == TindakLanjut;

    /// <summary>The stored figures, as calculation takes them.</summary>
    public AngkaTriwulan Angka => new(Triwulan, Pembilang, Penyebut, Nilai, TidakBerlaku, AlasanTidakBerlaku);

    /// <summary>The stored figures in one line, all decimals: <c>28 / 170</c>, <c>3,25</c>; empty when there is none.</summary>
    public string TeksAngka => (Pembilang, Penyebut, Nilai) switch
    {
        ({ } pembilang, { } penyebut, _) => $"{FormatAngka.Isian(pembilang)} / {FormatAngka.Isian(penyebut)}",
        (_, _, { } nilai) => FormatAngka.Isian(nilai),
        _ => "",
    };

    /// <summary>True while the stored figures are the ones that were said to be right: a changed figure asks again.</summary>
    public bool SudahDipastikan => AngkaDipastikan is not null && AngkaDipastikan == TeksAngka;

    /// <summary>The stored entry, as a form shows it.</summary>
    public IsianRealisasi Isian => new()
    {
        Pembilang = BacaanAngka.Dari(Pembilang),
        Penyebut = BacaanAngka.Dari(Penyebut),
        Nilai = BacaanAngka.Dari(Nilai),
        TidakBerlaku = TidakBerlaku,
        AlasanTidakBerlaku = AlasanTidakBerlaku,
        Kendala = Kendala,
        TindakLanjut = TindakLanjut,
    };

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

        Pembilang = isian.Pembilang.Nilai;
        Penyebut = isian.Penyebut.Nilai;
        Nilai = isian.Nilai.Nilai;
        TidakBerlaku = isian.TidakBerlaku;
        AlasanTidakBerlaku = isian.AlasanTidakBerlaku;
        Kendala = isian.Kendala;
        TindakLanjut = isian.TindakLanjut;
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
        Resmi = new VersiResmi
        {
            Pembilang = Pembilang,
            Penyebut = Penyebut,
            Nilai = Nilai,
            TidakBerlaku = TidakBerlaku,
            AlasanTidakBerlaku = AlasanTidakBerlaku,
            Kendala = Kendala,
            TindakLanjut = TindakLanjut,
            NomorTarget = nomorTarget,
            DisetujuiOleh = pelaku.Nama,
            DisetujuiPada = waktuUtc,
        };
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

        var resmi = Resmi!;
        Pembilang = resmi.Pembilang;
        Penyebut = resmi.Penyebut;
        Nilai = resmi.Nilai;
        TidakBerlaku = resmi.TidakBerlaku;
        AlasanTidakBerlaku = resmi.AlasanTidakBerlaku;
        Kendala = resmi.Kendala;
        TindakLanjut = resmi.TindakLanjut;
        Kunci();
        Status = status;
        return Hasil.Berhasil;
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
