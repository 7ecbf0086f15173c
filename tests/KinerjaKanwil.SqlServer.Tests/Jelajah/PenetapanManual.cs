using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PenetapanManual</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>A Manual IKU: its example, a fault, words changed, by two at once, the rule after figures were handed in, directions confirmed.</summary>
    private async Task TetapkanManualAsync(Aplikasi aplikasi)
    {
        const string alamat = "/kelola/manual/2023/PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        var lama = await FormulirAsync(klien, alamat);
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(klien, "contoh", lama, ("Aksi", "contoh")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "salah", lama, ("LabelPembilang", new string('a', 201))));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", lama, ("Definisi", "Yang tidak mengulangi."), ("BuktiWajib", "true")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, ("Definisi", "Lain.")));
        Assert.Equal((HttpStatusCode)423, await KirimAsync(klien, "terkunci", await FormulirAsync(klien, alamat),
            ("Aturan", "true"), ("JenisSatuan", "Persen"), ("Satuan", "%"), ("Polaritas", "Minimal"), ("CaraIsi", "Rasio"), ("Rumus", "Bagian"),
            ("SifatAngka", "Kumulatif"), ("Konsolidasi", "NilaiTerakhir")));

        var daftar = await FormulirAsync(klien, "/kelola/manual/2023", "form[action$=polaritas]");
        var pilihan = daftar.QuerySelector("input[name=Pilih]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "tanpa pilihan", daftar));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "dikonfirmasi", daftar, ("Pilih", pilihan)));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", daftar, ("Pilih", pilihan)));
    }
}
