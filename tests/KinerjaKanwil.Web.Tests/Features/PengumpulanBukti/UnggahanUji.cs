using System.Text;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Features.PengumpulanBukti;

/// <summary>Sends the evidence page's forms as a browser does: multipart, file names in plain UTF-8.</summary>
internal static class UnggahanUji
{
    private const string Batas = "----batas7MA4YWxkTrZu0gW";

    public static async Task<Halaman> UnggahAsync(this Peramban peramban, string alamat, string nama, byte[] isi, string keterangan = "", bool tanpaPanjang = false)
    {
        var token = await TokenAsync(peramban, alamat);
        using var badan = new MemoryStream();
        foreach (var (bidang, teks) in new[] { ("__RequestVerificationToken", token), ("Aksi", "berkas"), ("KeteranganBerkas", keterangan) })
        {
            badan.Write(Encoding.UTF8.GetBytes($"--{Batas}\r\nContent-Disposition: form-data; name=\"{bidang}\"\r\n\r\n{teks}\r\n"));
        }

        var tertulis = nama.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        badan.Write(Encoding.UTF8.GetBytes(
            $"--{Batas}\r\nContent-Disposition: form-data; name=\"Berkas\"; filename=\"{tertulis}\"\r\nContent-Type: application/pdf\r\n\r\n"));
        badan.Write(isi);
        badan.Write(Encoding.UTF8.GetBytes($"\r\n--{Batas}--\r\n"));
        badan.Position = 0;
        using var permintaan = new HttpRequestMessage(HttpMethod.Post, alamat) { Content = tanpaPanjang ? new StreamContent(new TanpaPanjang(badan)) : new StreamContent(badan) };
        permintaan.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + Batas);
        permintaan.Headers.TransferEncodingChunked = tanpaPanjang ? true : null;
        return await peramban.MintaAsync(permintaan);
    }

    public static async Task<Halaman> AksiAsync(this Peramban peramban, string alamat, params (string, string)[] bidang) =>
        await peramban.PosAsync(alamat, [("__RequestVerificationToken", await TokenAsync(peramban, alamat)), .. bidang]);

    private static async Task<string> TokenAsync(Peramban peramban, string alamat) =>
        (await peramban.LihatAsync(alamat)).Dokumen!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>A stream that does not say how long it is: sent in chunks.</summary>
    private sealed class TanpaPanjang(Stream isi) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => isi.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
