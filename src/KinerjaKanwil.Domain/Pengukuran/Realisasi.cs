using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>
/// What was reported for one indicator in one quarter, and where it stands in the reporting flow. Its state changes only through
/// the methods of the reporting flow (<c>Realisasi.Alur.cs</c>); raw figures are kept, bounds are applied when shown (domain.md 4, trap 8).
/// </summary>
public sealed partial class Realisasi
{
    /// <summary>Longest analisis, kendala, tindak lanjut or reason, in characters.</summary>
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

    /// <summary>What the figure says.</summary>
    public string? Analisis { get; private set; }

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
    public IsianRealisasi? IsianResmi => Resmi?.Isi().SebagaiIsian();

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

    private bool SamaDenganResmi => Resmi?.Isi() == Isi;

    /// <summary>What a division enters, by itself.</summary>
    private NilaiIsian Isi => new(Pembilang, Penyebut, Nilai, TidakBerlaku, AlasanTidakBerlaku, Kendala, TindakLanjut, Analisis);

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
    public IsianRealisasi Isian => Isi.SebagaiIsian();
}
