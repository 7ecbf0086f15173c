using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KinerjaKanwil.SqlServer.Tests;

/// <summary>A page as a browser without scripts takes it: where it leads, and what its forms send.</summary>
internal sealed class Halaman(IHtmlDocument isi)
{
    public static Halaman Urai(string html) => new(new HtmlParser().ParseDocument(html));

    /// <summary>The form that posts to an address.</summary>
    public IHtmlFormElement Formulir(string alamat) =>
        isi.Forms.First(f => f.Method == "post" && f.GetAttribute("action") == alamat);

    /// <summary>The first form that matches.</summary>
    public IHtmlFormElement FormulirPertama(string pemilih) =>
        isi.QuerySelectorAll<IHtmlFormElement>(pemilih).First();

    /// <summary>Addresses of this application that the page leads to: its links, and its filter forms with each choice that they offer.</summary>
    public IEnumerable<string> Tujuan(string dari)
    {
        var tautan = isi.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Select(h => h.Split('#')[0]);
        return tautan.Concat(isi.Forms.Where(f => f.Method != "post").SelectMany(f => Pilihan(f, dari)))
            .Select(h => h.StartsWith('?') ? dari.Split('?')[0] + h : h)
            .Where(h => h.StartsWith('/') && !h.StartsWith("//", StringComparison.Ordinal)).Distinct();
    }

    /// <summary>What a form sends: what it holds, with some of it changed.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Isian(IHtmlFormElement formulir, params (string Nama, string Isi)[] ganti)
    {
        var isian = formulir.Elements.SelectMany(Bidang).ToList();
        foreach (var (nama, nilai) in ganti)
        {
            isian.RemoveAll(b => b.Key == nama);
            isian.Add(new(nama, nilai));
        }

        return isian;
    }

    private static IEnumerable<string> Pilihan(IHtmlFormElement formulir, string dari)
    {
        var alamat = formulir.GetAttribute("action") is { Length: > 0 } tujuan ? tujuan : dari.Split('?')[0];
        yield return Alamat(Isian(formulir));
        foreach (var pilih in formulir.Elements.OfType<IHtmlSelectElement>().Where(p => p.Name is not null))
        {
            foreach (var pilihan in pilih.Options)
            {
                yield return Alamat(Isian(formulir, (pilih.Name!, pilihan.Value)));
            }
        }

        foreach (var kotak in formulir.Elements.OfType<IHtmlInputElement>().Where(k => k.Name is not null && k.Type is "radio" or "checkbox"))
        {
            yield return Alamat(Isian(formulir, (kotak.Name!, kotak.Value)));
        }

        string Alamat(IEnumerable<KeyValuePair<string, string>> isian) =>
            alamat + "?" + string.Join('&', isian.Select(b => $"{Uri.EscapeDataString(b.Key)}={Uri.EscapeDataString(b.Value)}"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Bidang(AngleSharp.Dom.IElement unsur) => unsur switch
    {
        IHtmlInputElement { Name: { Length: > 0 } nama } masukan when masukan.Type is not ("radio" or "checkbox" or "submit" or "button") || masukan.IsChecked =>
            [new(nama, masukan.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } nama } teks => [new(nama, teks.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } nama } pilih => [new(nama, pilih.Value ?? "")],
        _ => [],
    };
}
