using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KinerjaKanwil.Web.Tests.Infrastruktur;

/// <summary>A browser without scripts: opens pages, fills their forms and sends them as a browser would, cookies and tokens included.</summary>
public sealed class Peramban(HttpClient klien)
{
    /// <summary>For requests that no browser would send.</summary>
    public HttpClient Klien => klien;

    /// <summary>Opens an address, without following redirects.</summary>
    public async Task<Halaman> BukaAsync(string alamat)
    {
        using var jawaban = await klien.GetAsync(new Uri(alamat, UriKind.RelativeOrAbsolute));
        return await BacaAsync(jawaban);
    }

    /// <summary>Opens an address that must answer 200.</summary>
    public async Task<Halaman> LihatAsync(string alamat)
    {
        var halaman = await BukaAsync(alamat);
        Assert.True(halaman.Status == HttpStatusCode.OK, $"{alamat} menjawab {(int)halaman.Status}.");
        return halaman;
    }

    /// <summary>Sends fields to an address, exactly as given.</summary>
    public async Task<Halaman> PosAsync(string alamat, IEnumerable<(string Nama, string Isi)> bidang)
    {
        using var isi = new FormUrlEncodedContent(bidang.Select(b => KeyValuePair.Create(b.Nama, b.Isi)));
        using var jawaban = await klien.PostAsync(new Uri(alamat, UriKind.RelativeOrAbsolute), isi);
        return await BacaAsync(jawaban);
    }

    /// <summary>Sends a request of one's own making.</summary>
    public async Task<Halaman> MintaAsync(HttpRequestMessage permintaan)
    {
        using var jawaban = await klien.SendAsync(permintaan);
        return await BacaAsync(jawaban);
    }

    private async Task<Halaman> BacaAsync(HttpResponseMessage jawaban)
    {
        var isi = await jawaban.Content.ReadAsStringAsync();
        var dokumen = jawaban.Content.Headers.ContentType?.MediaType == "text/html" ? await new HtmlParser().ParseDocumentAsync(isi) : null;
        return new Halaman(this, jawaban.StatusCode, jawaban.Headers.Location?.ToString(), isi, dokumen, jawaban.RequestMessage!.RequestUri!.PathAndQuery)
        {
            Kepala = jawaban.Headers.Concat(jawaban.Content.Headers).ToDictionary(k => k.Key, k => string.Join(", ", k.Value), StringComparer.OrdinalIgnoreCase),
        };
    }
}

/// <summary>An answer: status, headers, text and, for a page, its document.</summary>
public sealed record Halaman(Peramban Peramban, HttpStatusCode Status, string? Tujuan, string Isi, IHtmlDocument? Dokumen, string Alamat)
{
    /// <summary>Headers of the answer.</summary>
    public required IReadOnlyDictionary<string, string> Kepala { get; init; }

    /// <summary>The visible text of the page, white space folded.</summary>
    public string Teks => Dokumen?.Body is { } badan ? TeksElemen(badan) : Isi;

    /// <summary>The only element that matches.</summary>
    public IElement Satu(string pemilih) => Assert.Single(Dokumen!.QuerySelectorAll(pemilih));

    /// <summary>The text of the only element that matches, white space folded.</summary>
    public string TeksDari(string pemilih) => TeksElemen(Satu(pemilih));

    /// <summary>The text of an element, white space folded; cells and blocks are parted by a space, as the eye parts them.</summary>
    public static string TeksElemen(IElement elemen) => string.Join(
        ' ', elemen.GetDescendants().OfType<IText>().SelectMany(t => t.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>What the form's fields would send now; the last form of the main part unless another is named.</summary>
    public IReadOnlyList<(string Nama, string Isi)> Bidang(string pemilih = "main form[method=post]")
    {
        var bidang = new List<(string, string)>();
        foreach (var elemen in Satu(pemilih).QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var nama = elemen.GetAttribute("name")!;
            switch (elemen)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } kotak when kotak.IsChecked:
                    bidang.Add((nama, kotak.GetAttribute("value") ?? "on"));
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "button") } masukan:
                    bidang.Add((nama, masukan.Value));
                    break;
                case IHtmlTextAreaElement area:
                    bidang.Add((nama, area.Value));
                    break;
                case IHtmlSelectElement pilihan:
                    bidang.Add((nama, pilihan.Value ?? ""));
                    break;
                default:
                    break;
            }
        }

        return bidang;
    }

    /// <summary>Sends the page's form with some fields filled; a field that the form does not have is added (a button, or an attack).</summary>
    public Task<Halaman> KirimAsync(params (string Nama, string Isi)[] isian) => KirimFormAsync("main form[method=post]", isian);

    /// <summary>Sends a named form.</summary>
    public Task<Halaman> KirimFormAsync(string pemilih, params (string Nama, string Isi)[] isian)
    {
        var ditimpa = isian.Select(i => i.Nama).ToHashSet();
        return Peramban.PosAsync(
            ((IHtmlFormElement)Satu(pemilih)).GetAttribute("action") is { Length: > 0 } tujuan ? tujuan : Alamat,
            isian.Concat(Bidang(pemilih).Where(b => !ditimpa.Contains(b.Nama))));
    }

    /// <summary>Follows the redirect that the answer is.</summary>
    public Task<Halaman> IkutiAsync()
    {
        Assert.Equal(HttpStatusCode.Redirect, Status);
        return Peramban.LihatAsync(Tujuan!);
    }
}
