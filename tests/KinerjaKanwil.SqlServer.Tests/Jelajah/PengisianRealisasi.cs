using System.Net;
using System.Net.Http.Json;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PengisianRealisasi</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A quarter's figures: new, changed, wrong, changed by two at once, handed in.</summary>
    private async Task IsiRealisasiAsync(Aplikasi aplikasi)
    {
        const string alamat = "/realisasi/2023/tw4/PAS";
        const string kode = "PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "staf.pas");

        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "baru", await FormulirAsync(klien, alamat),
            (kode + ".Pembilang", "9"), (kode + ".Penyebut", "10"), ("aksi", "simpan")));

        var lama = await FormulirAsync(klien, alamat);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", lama, (kode + ".Pembilang", "8"), ("aksi", "simpan")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, (kode + ".Pembilang", "7"), ("aksi", "simpan")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "salah", await FormulirAsync(klien, alamat), (kode + ".Penyebut", "0"), ("aksi", "simpan")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diperiksa", await FormulirAsync(klien, alamat),
            (kode + ".Kendala", "Data terlambat."), (kode + ".TindakLanjut", "Dijadwalkan ulang."), ("aksi", "periksa")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diajukan", await FormulirAsync(klien, alamat + "/periksa"), ("aksi", "ajukan")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "ditarik", await FormulirAsync(klien, alamat), ("aksi", "tarik:" + kode)));
        await SimpanBarisAsync(klien, alamat, "PAS.07.4");
    }

    /// <summary>One row by itself, as the script of the page sends it: new, sent again, in conflict, its warning answered.</summary>
    private async Task SimpanBarisAsync(HttpClient klien, string alamat, string kode)
    {
        var token = Halaman.Isian(await FormulirAsync(klien, alamat)).First(b => b.Key == "__RequestVerificationToken").Value;
        Assert.Equal(HttpStatusCode.OK, await KirimJsonAsync(HttpMethod.Put, $"{alamat}/{kode}", new { Kode = kode, Versi = "", Asal = "..", Pembilang = "3", Penyebut = "4" }));
        Assert.Equal(HttpStatusCode.OK, await KirimJsonAsync(HttpMethod.Put, $"{alamat}/{kode}", new { Kode = kode, Versi = "", Asal = "..", Pembilang = "3", Penyebut = "4", SudahBenar = "3 / 4" }));
        Assert.Equal(HttpStatusCode.Conflict, await KirimJsonAsync(HttpMethod.Put, $"{alamat}/{kode}", new { Kode = kode, Versi = "", Asal = "..", Pembilang = "2", Penyebut = "4" }));
        Assert.Equal(HttpStatusCode.OK, await KirimJsonAsync(HttpMethod.Post, alamat + "/hadir", new { }));

        async Task<HttpStatusCode> KirimJsonAsync(HttpMethod metode, string tujuan, object isi)
        {
            Rekaman.Langkah = $"{metode} {tujuan}";
            using var permintaan = new HttpRequestMessage(metode, tujuan) { Content = JsonContent.Create(isi) };
            permintaan.Headers.Add("X-Kinerja-Formulir", token);
            using var jawaban = await klien.SendAsync(permintaan);
            return jawaban.StatusCode;
        }
    }
}
