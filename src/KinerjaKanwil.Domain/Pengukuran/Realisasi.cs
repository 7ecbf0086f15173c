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
    /// <returns>Fails when the status forbids entry or a figure breaks a rule; nothing has changed then.</returns>
    public Hasil Catat(IsianRealisasi isian, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(isian);
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Catat, pelaku, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
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
    /// <returns>Fails when the status forbids entry or there is no figure; nothing has changed then.</returns>
    public Hasil Pastikan(PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Catat, pelaku, out _) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (TeksAngka.Length == 0)
        {
            return Hasil.Gagal("Belum ada angka yang dapat dipastikan.");
        }

        AngkaDipastikan = TeksAngka;
        return Hasil.Berhasil;
    }

    /// <summary>Hands it in.</summary>
    /// <param name="capaian">The capaian of this quarter with these figures: below target, kendala and tindak lanjut are required.</param>
    /// <param name="pelaku">Who does it.</param>
    /// <param name="waktuUtc">When.</param>
    /// <returns>Fails when the status forbids it or something is missing; nothing has changed then.</returns>
    public Hasil Ajukan(Capaian capaian, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Ajukan, pelaku, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (PemeriksaanIsian.UntukPengajuan(Indikator.Manual, Isian, capaian) is [var galat, ..])
        {
            return Hasil.Gagal(galat.Pesan);
        }

        DiajukanOlehId = pelaku.Id;
        DiajukanOleh = pelaku.Nama;
        DiajukanPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>Takes it back before anyone verified it; the figures stay as a draft.</summary>
    public Hasil Tarik(PenggunaAktif pelaku)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Tarik, pelaku, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
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
        if (Periksa(TindakanRealisasi.Verifikasi, pelaku, out var status) is { Sukses: false } terlarang)
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
    public Hasil Setujui(PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Setujui, pelaku, out var status) is { Sukses: false } terlarang)
        {
            return terlarang;
        }

        if (IkutMengisi(pelaku))
        {
            return Hasil.Gagal("Anda tidak dapat menyetujui isian sendiri.");
        }

        DisetujuiOleh = pelaku.Nama;
        DisetujuiPada = waktuUtc;
        Status = status;
        return Hasil.Berhasil;
    }

    /// <summary>Sends it back; the reason stays on it until it is handed in again.</summary>
    public Hasil Kembalikan(string? alasan, PenggunaAktif pelaku, DateTime waktuUtc)
    {
        ArgumentNullException.ThrowIfNull(pelaku);
        if (Periksa(TindakanRealisasi.Kembalikan, pelaku, out var status) is { Sukses: false } terlarang)
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
    private Hasil Periksa(TindakanRealisasi tindakan, PenggunaAktif pelaku, out StatusRealisasi berikut)
    {
        berikut = Status;
        if (AlurRealisasi.Setelah(Status, tindakan) is not { } setelah)
        {
            return Terlarang(tindakan);
        }

        if (!HakAkses.Punya(pelaku, AlurRealisasi.IzinUntuk(Status, tindakan)))
        {
            return Hasil.Gagal("Peran Anda tidak dapat melakukan ini.");
        }

        berikut = setelah;
        return Hasil.Berhasil;
    }

    private bool IkutMengisi(PenggunaAktif pelaku) => pelaku.Id == DiisiOlehId || pelaku.Id == DiajukanOlehId;

    private Hasil Terlarang(TindakanRealisasi tindakan) => Hasil.Gagal(tindakan switch
    {
        TindakanRealisasi.Catat => $"Realisasi ini berstatus {Status.Nama()} dan tidak dapat diubah.",
        TindakanRealisasi.Ajukan => $"Realisasi ini berstatus {Status.Nama()} dan tidak dapat diajukan.",
        TindakanRealisasi.Tarik => $"Realisasi ini berstatus {Status.Nama()} dan tidak dapat ditarik.",
        TindakanRealisasi.Verifikasi => $"Realisasi ini berstatus {Status.Nama()} dan tidak dapat diverifikasi.",
        TindakanRealisasi.Setujui => $"Realisasi ini berstatus {Status.Nama()} dan tidak dapat disetujui.",
        TindakanRealisasi.Kembalikan => $"Realisasi ini berstatus {Status.Nama()} dan tidak dapat dikembalikan.",
        _ => throw new ArgumentOutOfRangeException(nameof(tindakan), tindakan, null),
    });
}
