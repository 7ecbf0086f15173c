using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>An indicator with its capaian.</summary>
public sealed class RekapIndikator
{
    private readonly Dictionary<(Triwulan, SumberData, bool), Capaian> dihitung = [];
    private readonly BarisIndikator baris;
    private readonly RekapCapaian rekap;

    internal RekapIndikator(BarisIndikator baris, IReadOnlyList<BarisTarget> target, IReadOnlyList<BarisRealisasi> realisasi, RekapSasaran sasaran, RekapCapaian rekap)
    {
        this.baris = baris;
        this.rekap = rekap;
        Sasaran = sasaran;
        VersiTarget = target;
        RiwayatTarget = new RiwayatTarget(target.Select(t => new VersiTarget(t.Nomor, t.BerlakuMulai, t.Nilai)));
        Realisasi = realisasi;
        NamaTampil = baris.NamaTampil ?? baris.NamaResmi;
    }

    /// <summary>Its sasaran.</summary>
    public RekapSasaran Sasaran { get; }

    /// <summary>Database key.</summary>
    public int Id => baris.Id;

    /// <summary>Code, e.g. <c>PAS.07.3</c>.</summary>
    public string Kode => baris.Kode;

    /// <summary>True while it is archived: in no figure but its own.</summary>
    public bool Diarsipkan => baris.Diarsipkan;

    /// <summary>Number within the sasaran.</summary>
    public int Nomor => baris.Nomor;

    /// <summary>Number as printed; may be empty.</summary>
    public string Penanda => baris.Penanda;

    /// <summary>Official wording.</summary>
    public string NamaResmi => baris.NamaResmi;

    /// <summary>Wording on screen.</summary>
    public string NamaTampil { get; }

    /// <summary>Target as printed.</summary>
    public string TargetResmi => baris.TargetResmi;

    /// <summary>Rule of measurement.</summary>
    public ManualIku Manual => baris.Manual;

    /// <summary>All versions of its targets.</summary>
    public RiwayatTarget RiwayatTarget { get; }

    /// <summary>The same with who, when and why, oldest first.</summary>
    public IReadOnlyList<BarisTarget> VersiTarget { get; }

    /// <summary>Quarters whose approved figure stays under a version of the targets, whatever came after.</summary>
    public IReadOnlyList<Triwulan> DisetujuiDengan(int nomorTarget) =>
        [.. Realisasi.Where(r => r.Resmi is not null && r.NomorTarget == nomorTarget).Select(r => r.Triwulan).Order()];

    /// <summary>What a PK perubahan changed: <c>Target tahun 133 Layanan → 150 Layanan, TW III 33 Layanan → 42 Layanan</c>.</summary>
    public string UraianPerubahan(BarisTarget versi)
    {
        ArgumentNullException.ThrowIfNull(versi);
        return versi.Nilai.Perbedaan(VersiTarget.Last(v => v.Nomor < versi.Nomor).Nilai, Manual.Satuan);
    }

    /// <summary>The target of the year as the sheet prints it, after a PK perubahan with what it was before.</summary>
    public string TargetTahunTercetak => TargetTercetak.DenganSemula(TargetResmi, RiwayatTarget, Target.Tahunan, Manual.Satuan);

    /// <summary>The same on a page that looks at the year up to a quarter: where another target counts until then, it says from when on this one does.</summary>
    public string TargetTahunTercetakPada(Triwulan sampai, SumberData sumber) =>
        TargetBerlaku(sampai, sumber).Tahunan == Target.Tahunan ? TargetTahunTercetak
            : $"{TargetTahunTercetak}, berlaku mulai {VersiTahunan.BerlakuMulai.Nama()}";

    /// <summary>The targets that count at the end of the year, provisional figures included.</summary>
    public NilaiTarget Target => TargetBerlaku(Triwulan.IV, SumberData.TermasukSementara);

    /// <summary>The version that brought the target of the year that counts.</summary>
    private BarisTarget VersiTahunan =>
        VersiTarget.Reverse().SkipWhile(v => v.Nilai.Tahunan != Target.Tahunan).TakeWhile(v => v.Nilai.Tahunan == Target.Tahunan).Last();

    /// <summary>What was reported, drafts included (their status says so; they never count).</summary>
    public IReadOnlyList<BarisRealisasi> Realisasi { get; }

    /// <summary>Where a quarter's report stands; null when there is none.</summary>
    public StatusRealisasi? Status(Triwulan triwulan) => Pada(triwulan)?.Status;

    /// <summary>True when a report is owed for the quarter, or was given: the denominator of completeness.</summary>
    public bool WajibDiisi(Triwulan triwulan) => !Diarsipkan && Triwulanan(triwulan, SumberData.TermasukSementara).Keadaan.WajibDiisi();

    /// <summary>True when a report was handed in for the quarter and not sent back, or was approved before.</summary>
    public bool SudahDilaporkan(Triwulan triwulan) => Pada(triwulan)?.SudahDilaporkan == true;

    /// <summary>True when a figure of the quarter was approved, also while it is open again.</summary>
    public bool PunyaResmi(Triwulan triwulan) => Pada(triwulan)?.Resmi is not null;

    /// <summary>True when a report is owed for the quarter and has not been handed in.</summary>
    public bool Menunggak(Triwulan triwulan) => WajibDiisi(triwulan) && !SudahDilaporkan(triwulan);

    /// <summary>Days by which the quarter's report was first handed in late; null while it was not handed in.</summary>
    public int? HariTerlambat(Triwulan triwulan) => Pada(triwulan)?.HariTerlambat;

    /// <summary>True when the quarter has a figure that counts provisionally: handed in, not approved yet.</summary>
    public bool Sementara(Triwulan triwulan) => Status(triwulan) is { } status && status.SudahDiajukan() && status != StatusRealisasi.Disetujui;

    /// <summary>When the quarter's report was handed in last (UTC); null while it is not.</summary>
    public DateTime? Diajukan(Triwulan triwulan) => SudahDilaporkan(triwulan) ? Pada(triwulan)?.Diajukan : null;

    /// <summary>The notes beside the figure that counts; null where there is none, or where they were not read.</summary>
    public CatatanLaporan? Catatan(Triwulan triwulan, SumberData sumber) => Pada(triwulan)?.CatatanDihitung(sumber);

    /// <summary>Capaian of a quarter against the quarter's target.</summary>
    public Capaian Triwulanan(Triwulan triwulan, SumberData sumber) => Sekali(triwulan, sumber, tahun: false);

    /// <summary>Capaian against the year's target, from what was reported up to a quarter.</summary>
    public Capaian Tahunan(Triwulan sampai, SumberData sumber) => Sekali(sampai, sumber, tahun: true);

    /// <summary>The figures that count, as calculation takes them, with the targets as they count up to a quarter.</summary>
    public DataPengukuran Data(Triwulan sampai, SumberData sumber) => new()
    {
        Tahun = rekap.Tahun.Tahun,
        Manual = Manual,
        Target = TargetBerlaku(sampai, sumber),
        Angka = [.. Realisasi.Select(r => r.Dihitung(sumber)).OfType<AngkaTriwulan>()],
        Pengaturan = rekap.Tahun.Pengaturan,
        HariIni = rekap.HariIni,
        BatasPengisian = rekap.BatasPengisian,
    };

    private NilaiTarget TargetBerlaku(Triwulan sampai, SumberData sumber) => RiwayatTarget.Berlaku(sampai, t => Pada(t)?.TargetDisetujui(sumber));

    private BarisRealisasi? Pada(Triwulan triwulan) => Realisasi.FirstOrDefault(r => r.Triwulan == triwulan);

    private Capaian Sekali(Triwulan triwulan, SumberData sumber, bool tahun)
    {
        if (!dihitung.TryGetValue((triwulan, sumber, tahun), out var capaian))
        {
            var data = Data(triwulan, sumber);
            capaian = tahun ? PerhitunganCapaian.Tahunan(data, triwulan) : PerhitunganCapaian.Triwulanan(data, triwulan);
            dihitung.Add((triwulan, sumber, tahun), capaian);
        }

        return capaian;
    }
}
