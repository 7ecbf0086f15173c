namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>How much a finding weighs. Neither keeps anything from being stored.</summary>
public enum TingkatTemuan
{
    /// <summary>Something is suspicious: the admin decides whether it is meant so.</summary>
    PerluDiperiksa,

    /// <summary>Something is not written yet.</summary>
    PerluDilengkapi,
}

/// <summary>What the linter finds (domain.md 0, 1.6 and 4).</summary>
public enum JenisTemuan
{
    /// <summary>The name speaks of a decrease (or of an increase that is measured downwards) and nobody confirmed the direction (trap 1).</summary>
    PolaritasBelumDikonfirmasi,

    /// <summary>What is counted contradicts the name (trap 2, domain.md 1.6), or a growth is measured as a share (trap 30).</summary>
    RumusBertentangan,

    /// <summary>The same name stands twice in the year, letter case, spaces and a slip of the pen aside (trap 17).</summary>
    NamaKembar,

    /// <summary>The target is the highest possible figure: it cannot be exceeded (domain.md 0).</summary>
    TargetPenuh,

    /// <summary>The target is so low that it is exceeded without effort (domain.md 0).</summary>
    TargetRendah,

    /// <summary>A count with target 1 is a milestone: met or not, with nothing between (domain.md 0).</summary>
    TargetSatu,

    /// <summary>Target 0 cannot be divided by (domain.md 1.9, case 7).</summary>
    TargetNol,

    /// <summary>The targets break the scale or do not agree with each other (traps 7, 13 and 16).</summary>
    TargetTidakCocok,

    /// <summary>The unit is a slip of the pen or another spelling of a known one (trap 16).</summary>
    SatuanJanggal,

    /// <summary>People are counted quarter by quarter and added: the same person may be counted twice (trap 3).</summary>
    OrangDijumlah,

    /// <summary>Quarters are put together in a way that loses or distorts figures (traps 3 and 4).</summary>
    KonsolidasiJanggal,

    /// <summary>A survey's index owes a figure each quarter, though a survey is held once or twice a year (trap 31).</summary>
    SurveiTiapTriwulan,

    /// <summary>An index without a scale (trap 13).</summary>
    TanpaSkala,

    /// <summary>A ratio that does not say what is divided by what (trap 2).</summary>
    TanpaLabelRasio,

    /// <summary>No definition.</summary>
    TanpaDefinisi,

    /// <summary>No formula in words.</summary>
    TanpaRumus,

    /// <summary>No source of the figures.</summary>
    TanpaSumberData,

    /// <summary>Nobody answers for the figure.</summary>
    TanpaPenanggungJawab,
}

/// <summary>A finding about one indicator.</summary>
/// <param name="Kode">Code of the indicator.</param>
/// <param name="Jenis">What it is.</param>
/// <param name="Kalimat">What is found, in the user's words.</param>
/// <param name="Saran">What to do about it.</param>
public sealed record TemuanIndikator(string Kode, JenisTemuan Jenis, string Kalimat, string Saran)
{
    /// <summary>How much it weighs.</summary>
    public TingkatTemuan Tingkat => Jenis.Tingkat();
}

/// <summary>The words for findings.</summary>
public static class IstilahTemuan
{
    /// <summary>How much a kind of finding weighs.</summary>
    public static TingkatTemuan Tingkat(this JenisTemuan jenis) => jenis >= JenisTemuan.TanpaSkala ? TingkatTemuan.PerluDilengkapi : TingkatTemuan.PerluDiperiksa;

    /// <summary>How much it weighs, in words.</summary>
    public static string Nama(this TingkatTemuan tingkat) => tingkat switch
    {
        TingkatTemuan.PerluDiperiksa => "Perlu diperiksa",
        TingkatTemuan.PerluDilengkapi => "Perlu dilengkapi",
        _ => throw new ArgumentOutOfRangeException(nameof(tingkat), tingkat, null),
    };

    /// <summary>The kind in a few words.</summary>
    public static string Nama(this JenisTemuan jenis) => jenis switch
    {
        JenisTemuan.PolaritasBelumDikonfirmasi => "Polaritas belum dikonfirmasi",
        JenisTemuan.RumusBertentangan => "Rumus bertentangan dengan nama",
        JenisTemuan.NamaKembar => "Nama kembar",
        JenisTemuan.TargetPenuh => "Target tidak dapat dilampaui",
        JenisTemuan.TargetRendah => "Target sangat rendah",
        JenisTemuan.TargetSatu => "Target 1",
        JenisTemuan.TargetNol => "Target 0",
        JenisTemuan.TargetTidakCocok => "Target tidak cocok",
        JenisTemuan.SatuanJanggal => "Satuan janggal",
        JenisTemuan.OrangDijumlah => "Orang dijumlah antar-triwulan",
        JenisTemuan.KonsolidasiJanggal => "Konsolidasi janggal",
        JenisTemuan.SurveiTiapTriwulan => "Survei ditagih tiap triwulan",
        JenisTemuan.TanpaSkala => "Belum ada skala",
        JenisTemuan.TanpaLabelRasio => "Belum ada label pembilang dan penyebut",
        JenisTemuan.TanpaDefinisi => "Belum ada definisi",
        JenisTemuan.TanpaRumus => "Belum ada rumus",
        JenisTemuan.TanpaSumberData => "Belum ada sumber data",
        JenisTemuan.TanpaPenanggungJawab => "Belum ada penanggung jawab",
        _ => throw new ArgumentOutOfRangeException(nameof(jenis), jenis, null),
    };
}
