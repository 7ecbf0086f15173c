using QRCoder;

namespace KinerjaKanwil.Web.Features.PengaturanAkun;

/// <summary>The page on which the second step is set up.</summary>
/// <param name="Rancangan">What the page carries.</param>
/// <param name="Kunci">The key in groups of four, for typing.</param>
/// <param name="Qr">The QR code.</param>
/// <param name="Wajib">True: nothing else can be done before.</param>
public sealed record DuaLangkahViewModel(string Rancangan, string Kunci, GambarQr Qr, bool Wajib)
{
    private const int Kelompok = 4;

    /// <summary>From a key that is being set up.</summary>
    public static DuaLangkahViewModel Dari(MulaiDuaLangkah mulai, bool wajib)
    {
        ArgumentNullException.ThrowIfNull(mulai);
        return new DuaLangkahViewModel(
            mulai.Rancangan, string.Join(' ', mulai.Kunci.Chunk(Kelompok).Select(k => new string(k))), GambarQr.Dari(mulai.Alamat), wajib);
    }
}

/// <summary>A QR code as one path of a drawing: no style, no script, a few kilobytes.</summary>
/// <param name="Sisi">Width and height in squares, the quiet zone included.</param>
/// <param name="Jalur">The dark squares.</param>
public sealed record GambarQr(int Sisi, string Jalur)
{
    /// <summary>Draws a text.</summary>
    public static GambarQr Dari(string isi)
    {
        using var pembuat = new QRCodeGenerator();
        using var data = pembuat.CreateQrCode(isi, QRCodeGenerator.ECCLevel.M);
        var jalur = new System.Text.StringBuilder();
        for (var baris = 0; baris < data.ModuleMatrix.Count; baris++)
        {
            for (var kolom = 0; kolom < data.ModuleMatrix[baris].Count; kolom++)
            {
                if (data.ModuleMatrix[baris][kolom])
                {
                    jalur.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{kolom} {baris}h1v1h-1z");
                }
            }
        }

        return new GambarQr(data.ModuleMatrix.Count, jalur.ToString());
    }
}

/// <summary>Recovery codes, shown once.</summary>
/// <param name="Rancangan">What the page carries.</param>
/// <param name="Kode">The codes.</param>
public sealed record KodePemulihanViewModel(string Rancangan, IReadOnlyList<string> Kode);
