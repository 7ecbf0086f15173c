using ClosedXML.Excel;
using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Web.Features.Shared.Buku;

/// <summary>How the workbook looks: one place for fonts, lines and status colours.</summary>
internal static class GayaBuku
{
    /// <summary>A font that every office machine has; LibreOffice substitutes one of equal widths.</summary>
    public const string Huruf = "Arial";

    /// <summary>Size of the base font: what widths are counted in.</summary>
    public const double Ukuran = 10;

    /// <summary>Number format of a capaian: its status as a sign before the number, so that it survives a black-and-white print.</summary>
    public static string FormatCapaian(KategoriCapaian kategori) => $"\"{Tanda(kategori)} \"#,##0.00";

    /// <summary>The sign of a status, as on screen.</summary>
    public static string Tanda(KategoriCapaian kategori) => kategori switch
    {
        KategoriCapaian.Tercapai => "✓",
        KategoriCapaian.Hampir => "◐",
        KategoriCapaian.Tidak => "✕",
        KategoriCapaian.BelumAda => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(kategori), kategori, null),
    };

    /// <summary>Fill and ink of a status: pale, middle, dark, so that the three differ in grey as well.</summary>
    public static void Status(IXLStyle gaya, KategoriCapaian kategori)
    {
        var (isi, tinta) = kategori switch
        {
            KategoriCapaian.Tercapai => ("#DDF1EA", "#075A43"),
            KategoriCapaian.Hampir => ("#FFD27A", "#5A3800"),
            KategoriCapaian.Tidak => ("#8E1B2E", "#FFFFFF"),
            KategoriCapaian.BelumAda => ("#FFFFFF", "#47545F"),
            _ => throw new ArgumentOutOfRangeException(nameof(kategori), kategori, null),
        };
        gaya.Fill.BackgroundColor = XLColor.FromHtml(isi);
        gaya.Font.FontColor = XLColor.FromHtml(tinta);
    }

    /// <summary>Thin black lines around every cell.</summary>
    public static void Garis(IXLRange daerah)
    {
        daerah.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
        daerah.Style.Border.InsideBorder = XLBorderStyleValues.Thin;
    }

    /// <summary>Cells of a table head.</summary>
    public static void Kepala(IXLRange daerah)
    {
        Garis(daerah);
        daerah.Style.Font.Bold = true;
        daerah.Style.Fill.BackgroundColor = XLColor.FromHtml("#E6EBF0");
        daerah.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
        daerah.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        daerah.Style.Alignment.WrapText = true;
    }
}
