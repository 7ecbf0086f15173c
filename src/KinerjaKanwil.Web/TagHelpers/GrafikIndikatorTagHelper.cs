using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using KinerjaKanwil.Domain.Pengukuran;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace KinerjaKanwil.Web.TagHelpers;

/// <summary>A quarter in the graph.</summary>
/// <param name="Kelompok">The year: quarters of one year stand together.</param>
/// <param name="Label">Word under the bar.</param>
/// <param name="Realisasi">Height of the bar; null: none.</param>
/// <param name="Target">Height of the step; null: none.</param>
/// <param name="Sementara">Not approved yet: an outlined bar.</param>
public sealed record TitikGrafik(string Kelompok, string Label, decimal? Realisasi, decimal? Target, bool Sementara);

/// <summary>
/// <c>&lt;grafik-indikator titik=".." judul=".." keterangan=".." /&gt;</c>: realisasi as bars, target as a step line, as inline SVG (ux.md b.5).
/// The figures stand in a table beside it; this is their shape.
/// </summary>
[HtmlTargetElement("grafik-indikator", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GrafikIndikatorTagHelper : TagHelper
{
    private const int Kiri = 44;
    private const int Atas = 18;
    private const int TinggiBidang = 150;
    private const int LebarSatu = 62;
    private const int JarakTahun = 18;

    /// <summary>Quarters, in order.</summary>
    public required IReadOnlyList<TitikGrafik> Titik { get; set; }

    /// <summary>What it shows.</summary>
    public required string Judul { get; set; }

    /// <summary>What can be seen in it, in words.</summary>
    public required string Keterangan { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var angka = Titik.SelectMany(t => new[] { t.Realisasi, t.Target }).OfType<decimal>().Append(0m).ToList();
        var (bawah, atas, langkah) = Skala(angka.Min(), angka.Max());
        decimal Y(decimal nilai) => Atas + (TinggiBidang * (atas - nilai) / (atas - bawah));

        var kelompok = Titik.Select(t => t.Kelompok).Distinct().ToList();
        var lebar = Kiri + (Titik.Count * LebarSatu) + ((kelompok.Count - 1) * JarakTahun) + 6;
        var tinggi = Atas + TinggiBidang + (kelompok.Count > 1 ? 40 : 24);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", kelompok.Count > 1 ? "grafik grafik-lebar" : "grafik");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {lebar} {tinggi}"));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-labelledby", "grafik-judul grafik-keterangan");
        var isi = new StringBuilder();
        Tulis(isi, $"<title id=\"grafik-judul\">{Teks(Judul)}</title><desc id=\"grafik-keterangan\">{Teks(Keterangan)}</desc>");
        for (var nilai = bawah; nilai <= atas; nilai += langkah)
        {
            Tulis(isi, $"<line class=\"{(nilai == 0 ? "grafik-dasar" : "grafik-kisi")}\" x1=\"{Kiri}\" x2=\"{lebar}\" y1=\"{Y(nilai):0.#}\" y2=\"{Y(nilai):0.#}\"/><text class=\"grafik-skala\" x=\"{Kiri - 6}\" y=\"{Y(nilai) + 4:0.#}\">{Teks(FormatAngka.Ringkas(nilai))}</text>");
        }

        var garis = new StringBuilder();
        var nilaiBatang = new StringBuilder();
        var x = Kiri;
        for (var n = 0; n < Titik.Count; n++)
        {
            var satu = Titik[n];
            var awalKelompok = n > 0 && Titik[n - 1].Kelompok != satu.Kelompok;
            x += awalKelompok ? JarakTahun : 0;
            if (satu.Realisasi is { } realisasi)
            {
                var (dari, sampai) = (Math.Min(Y(realisasi), Y(0)), Math.Max(Y(realisasi), Y(0)));
                Tulis(isi, $"<rect class=\"grafik-batang{(satu.Sementara ? " grafik-sementara" : "")}\" x=\"{x + 12}\" y=\"{dari:0.#}\" width=\"{LebarSatu - 24}\" height=\"{Math.Max(1m, sampai - dari):0.#}\"/>");
                Tulis(nilaiBatang, $"<text class=\"grafik-nilai\" x=\"{x + (LebarSatu / 2)}\" y=\"{(realisasi < 0 ? sampai + 12 : dari - 4):0.#}\">{Teks(FormatAngka.Ringkas(realisasi))}</text>");
            }

            if (satu.Target is { } target)
            {
                var sambung = n > 0 && !awalKelompok && Titik[n - 1].Target is not null;
                Tulis(garis, $"{(sambung ? "L" : "M")}{x + 2} {Y(target):0.#}H{x + LebarSatu - 2}");
            }

            Tulis(isi, $"<text class=\"grafik-label\" x=\"{x + (LebarSatu / 2)}\" y=\"{Atas + TinggiBidang + 16}\">{Teks(satu.Label)}</text>");
            if (kelompok.Count > 1 && (n == 0 || awalKelompok))
            {
                Tulis(isi, $"<text class=\"grafik-label grafik-tahun\" x=\"{x + (Titik.Count(t => t.Kelompok == satu.Kelompok) * LebarSatu / 2)}\" y=\"{Atas + TinggiBidang + 34}\">{Teks(satu.Kelompok)}</text>");
            }

            x += LebarSatu;
        }

        Tulis(isi, $"<path class=\"grafik-target\" d=\"{garis}\"/>");
        output.Content.SetHtmlContent(isi.Append(nilaiBatang).ToString());
    }

    private static void Tulis(StringBuilder isi, FormattableString teks) => isi.Append(teks.ToString(CultureInfo.InvariantCulture));

    private static string Teks(string teks) => HtmlEncoder.Default.Encode(teks);

    /// <summary>Round limits around the figures, and the distance of the lines between them.</summary>
    private static (decimal Bawah, decimal Atas, decimal Langkah) Skala(decimal terkecil, decimal terbesar)
    {
        var rentang = terbesar - terkecil;
        if (rentang == 0)
        {
            return (0m, 1m, 1m);
        }

        var langkah = 0.0001m;
        foreach (var kali in Enumerable.Repeat(new[] { 2m, 2.5m, 2m }, 30).SelectMany(k => k))
        {
            if (langkah * 4 >= rentang)
            {
                break;
            }

            langkah *= kali;
        }

        return (Math.Floor(terkecil / langkah) * langkah, Math.Ceiling(terbesar / langkah) * langkah, langkah);
    }
}
