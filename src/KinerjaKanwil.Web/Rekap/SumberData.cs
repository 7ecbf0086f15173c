namespace KinerjaKanwil.Web.Rekap;

/// <summary>Which figures count.</summary>
public enum SumberData
{
    /// <summary>Approved figures alone: what the office answers for.</summary>
    Resmi,

    /// <summary>Also what was handed in but is not approved yet; always labelled where it is shown.</summary>
    TermasukSementara,
}

/// <summary>
/// The choice of figures as it stands in an address (<c>data=resmi</c>), the same on every page. Without a choice, provisional figures
/// are included (ADR 0007).
/// </summary>
public static class PilihanData
{
    /// <summary>Approved figures alone.</summary>
    public const string Resmi = "resmi";

    /// <summary>Provisional figures included; the default.</summary>
    public const string Sementara = "sementara";

    /// <summary>True for a value that can be asked for.</summary>
    public static bool Sah(string? pilihan) => string.IsNullOrEmpty(pilihan) || pilihan is Resmi or Sementara;

    /// <summary>The figures that a value asks for.</summary>
    public static SumberData Sumber(string? pilihan) => pilihan == Resmi ? SumberData.Resmi : SumberData.TermasukSementara;

    /// <summary>The value that asks for some figures.</summary>
    public static string Nilai(SumberData sumber) => sumber == SumberData.Resmi ? Resmi : Sementara;
}
