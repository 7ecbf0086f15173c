using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PengumpulanBukti</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>Evidence: a file, the same again, a link, one refused, downloaded, one taken away.</summary>
    private async Task KumpulkanBuktiAsync(Aplikasi aplikasi)
    {
        const string alamat = "/bukti/2023/tw4/PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "staf.pas");
        foreach (var nama in new[] { "laporan.pdf", "salinan.pdf", "program.exe" })
        {
            var bidang = Halaman.Isian(await FormulirAsync(klien, alamat)).Where(b => b.Key == "__RequestVerificationToken").Append(new("Aksi", "berkas"));
            using var badan = new MultipartFormDataContent();
            foreach (var (kunci, isi) in bidang)
            {
                badan.Add(new StringContent(isi), kunci);
            }

            badan.Add(new ByteArrayContent("%PDF-1.4 uji"u8.ToArray()), "Berkas", nama);
            Rekaman.Langkah = $"POST {alamat} ({nama})";
            using var jawaban = await klien.PostAsync(alamat, badan);
            Assert.Equal(nama.EndsWith("exe", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect, jawaban.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "tautan", await FormulirAsync(klien, alamat), ("Aksi", "tautan"), ("Tautan", "https://contoh.go.id/laporan")));
        using var unduhan = await BukaAsync(klien, "mengunduh", "/bukti/1");
        Assert.Equal(HttpStatusCode.OK, unduhan.StatusCode);
        const string berikut = "/bukti/2023/tw4/PAS.07.4";
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dihapus", await FormulirAsync(klien, alamat), ("Aksi", "hapus:1")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diurungkan", await FormulirAsync(klien, alamat), ("Aksi", "urung:1")));
        Assert.Equal(HttpStatusCode.NotFound, await KirimAsync(klien, "bukan miliknya", await FormulirAsync(klien, berikut), ("Aksi", "pakai:1")));
    }
}
