using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KinerjaKanwil.Web.Features.Bantuan;

/// <summary>A heading of the guide.</summary>
/// <param name="Id">Its anchor: the same here as in a reader of Markdown files.</param>
/// <param name="Judul">Its words.</param>
public sealed record JudulPanduan(string Id, string Judul);

/// <summary>A chapter of the guide.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Judul">Its title.</param>
/// <param name="Bagian">Its sections.</param>
/// <param name="Html">All of it, title included.</param>
public sealed record BabPanduan(string Id, string Judul, IReadOnlyList<JudulPanduan> Bagian, string Html);

/// <summary>
/// The users' guide, <c>docs/panduan-pengguna.md</c>, built into the program with its pictures: one source, so that file and page cannot differ.
/// Read once. Raw HTML in it is shown as text.
/// </summary>
public sealed class Panduan
{
    private const string Berkas = "panduan-pengguna.md";
    private const string FolderGambar = "gambar/";

    /// <summary>Reads the guide.</summary>
    public Panduan()
    {
        var pipa = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();
        var dokumen = Markdown.Parse(Baca(), pipa);
        foreach (var gambar in dokumen.Descendants<LinkInline>().Where(l => l.IsImage))
        {
            Siapkan(gambar);
        }

        var pembuka = new List<Block>();
        var bab = new List<(HeadingBlock Judul, List<Block> Isi)>();
        foreach (var blok in dokumen)
        {
            // The title of the file is the title of the page.
            if (blok is HeadingBlock { Level: 1 })
            {
                continue;
            }

            if (blok is HeadingBlock { Level: 2 } judul)
            {
                bab.Add((judul, []));
            }

            (bab.Count == 0 ? pembuka : bab[^1].Isi).Add(blok);
        }

        Pembuka = Tulis(pembuka, pipa);
        Bab = [.. bab.Select(b => new BabPanduan(Id(b.Judul), Teks(b.Judul), [.. b.Isi.OfType<HeadingBlock>().Where(j => j.Level == 3).Select(j => new JudulPanduan(Id(j), Teks(j)))], Tulis(b.Isi, pipa)))];
    }

    /// <summary>What stands before the first chapter, as HTML.</summary>
    public string Pembuka { get; }

    /// <summary>The chapters, in the order of the file.</summary>
    public IReadOnlyList<BabPanduan> Bab { get; }

    /// <summary>The file as it was built in.</summary>
    internal static string Baca()
    {
        using var aliran = Sumber(Berkas) ?? throw new InvalidOperationException($"{Berkas} tidak ikut dibangun.");
        using var pembaca = new StreamReader(aliran);
        return pembaca.ReadToEnd();
    }

    /// <summary>A picture by its file name; null where there is none.</summary>
    public static Stream? BukaGambar(string nama) => Sumber(FolderGambar + nama);

    private static Stream? Sumber(string nama) => typeof(Panduan).Assembly.GetManifestResourceStream(nama);

    private static string Id(HeadingBlock judul) => judul.GetAttributes().Id!;

    private static string Teks(HeadingBlock judul) => string.Concat(judul.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString()));

    private static string Tulis(IEnumerable<Block> blok, MarkdownPipeline pipa)
    {
        using var tulisan = new StringWriter(CultureInfo.InvariantCulture);
        var penulis = new HtmlRenderer(tulisan);
        pipa.Setup(penulis);
        penulis.ObjectRenderers.Replace<HtmlTableRenderer>(new TabelBergulir());
        foreach (var satu in blok)
        {
            penulis.Render(satu);
        }

        return tulisan.ToString();
    }

    /// <summary>Its address here, fetched only when it comes into sight, with its size so that the text does not jump.</summary>
    private static void Siapkan(LinkInline gambar)
    {
        const int AwalUkuran = 16;
        using var aliran = gambar.Url is { } berkas ? Sumber(berkas) : null;
        if (aliran is null)
        {
            throw new InvalidOperationException($"Gambar {gambar.Url} disebut {Berkas}, tetapi tidak ikut dibangun.");
        }

        // Width and height stand at a fixed place in the head of a PNG file.
        var isi = new byte[aliran.Length];
        aliran.ReadExactly(isi);
        var atribut = gambar.GetAttributes();
        atribut.AddProperty("loading", "lazy");
        atribut.AddProperty("width", Bilangan(AwalUkuran));
        atribut.AddProperty("height", Bilangan(AwalUkuran + 4));
        gambar.Url = $"/bantuan/{gambar.Url}?v={Convert.ToHexStringLower(SHA256.HashData(isi).AsSpan(0, 4))}";

        string Bilangan(int letak) => BinaryPrimitives.ReadInt32BigEndian(isi.AsSpan(letak)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Tables as everywhere in the application: they scroll within themselves, never the page.</summary>
    private sealed class TabelBergulir : HtmlTableRenderer
    {
        private int nomor;

        protected override void Write(HtmlRenderer renderer, Table table)
        {
            table.GetAttributes().AddClass("tabel");
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<div class=\"gulir\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel {++nomor}: "));
            renderer.WriteEscape(table.Descendants<LiteralInline>().First().Content.ToString());
            renderer.Write("\">");
            base.Write(renderer, table);
            renderer.Write("</div>");
        }
    }
}
