using System.Net;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PenetapanTarget</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>Targets: divided, corrected, wrong, changed by two at once, revised.</summary>
    private async Task TetapkanTargetAsync(Aplikasi aplikasi)
    {
        const string alamat = "/kelola/target/2023?divisi=PAS";
        const string kode = "PAS.07.3";
        using var klien = Klien(aplikasi);
        await MasukAsync(klien, "admin");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(klien, "dibagi", await FormulirAsync(klien, alamat), ("aksi", "bagi:" + kode)));
        var lama = await FormulirAsync(klien, alamat);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diperbaiki", lama, (kode + ".TriwulanIV", "70")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(klien, "usang", lama, (kode + ".TriwulanIV", "71")));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(klien, "tanpa alasan", await FormulirAsync(klien, alamat), (kode + ".Tahunan", "75")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(klien, "diubah", await FormulirAsync(klien, alamat),
            (kode + ".Tahunan", "75"), (kode + ".TriwulanIV", "75"), ("Alasan", "Pagu bertambah."), ("BerlakuMulai", "4")));
        using var riwayat = await BukaAsync(klien, "melihat riwayat", "/kelola/target/2023/" + kode);
        Assert.Equal(HttpStatusCode.OK, riwayat.StatusCode);
    }
}
