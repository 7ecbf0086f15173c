using System.Net;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.PengaturanPelaporan;

/// <summary>Opening after approval, on the sample year in which TW I is approved (domain.md 4, trap 22).</summary>
public sealed class KunciTests : IAsyncLifetime, IDisposable
{
    private const string Alamat = "/kelola/kunci/2023/tw1/PAS";
    private const string Isian = "/realisasi/2023/tw1/PAS";
    private const string Kode = "PAS.07.3";

    private readonly AplikasiContoh app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Jebakan22_BukaUbahAjukan_AngkaResmiTetapSampaiDisetujuiLagi()
    {
        var sebelum = await ResmiAsync();
        await BukaAsync("2024-01-15");
        var staf = await app.SebagaiAsync("staf.pas");
        var halaman = await staf.LihatAsync(Isian);
        Assert.Contains("Kunci dibuka Admin", halaman.Teks, StringComparison.Ordinal);

        // Only the opened row has inputs; all others of the quarter stay locked.
        Assert.Single(halaman.Dokumen!.QuerySelectorAll("input[name$='.Pembilang'], input[name$='.Nilai']"));
        Assert.Contains(Kode, (await staf.LihatAsync("/tugas")).Teks, StringComparison.Ordinal);
        Assert.Equal(sebelum, await ResmiAsync());

        await (await halaman.KirimAsync((Kode + ".Pembilang", "1"), (Kode + ".Penyebut", "100"), (Kode + ".Kendala", "Salah hitung."), (Kode + ".TindakLanjut", "Diperbaiki."), ("aksi", "ajukan"))).IkutiAsync();
        Assert.Equal(sebelum, await ResmiAsync());
        Assert.Contains("1 / 100", (await (await app.SebagaiAsync("kakanwil")).LihatAsync("/indikator/2023/" + Kode)).Teks, StringComparison.Ordinal);

        await PutuskanAsync("kadiv.pas");
        Assert.Equal(sebelum, await ResmiAsync());
        await PutuskanAsync("kakanwil");
        Assert.NotEqual(sebelum, await ResmiAsync());
        Assert.Equal((1m, StatusRealisasi.Disetujui, null), await BacaAsync(r => (r.Resmi!.Pembilang, r.Status, r.KunciDibukaSampai)));
    }

    [Fact]
    public async Task WaktuHabis_MenutupSendiri_SimpanDitolak423_YangDiketikTetapAda()
    {
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 8, 16, 30, 0, TimeSpan.Zero));
        await BukaAsync("2024-01-08");
        var staf = await app.SebagaiAsync("staf.pas");
        await (await (await staf.LihatAsync(Isian)).KirimAsync((Kode + ".Pembilang", "77"), ("aksi", "simpan"))).IkutiAsync();
        var terbuka = await staf.LihatAsync(Isian);
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 8, 17, 0, 0, TimeSpan.Zero));

        var jawaban = await terbuka.KirimAsync((Kode + ".Pembilang", "78"), ("aksi", "simpan"));
        Assert.Equal(HttpStatusCode.Locked, jawaban.Status);
        Assert.Equal("78", jawaban.Satu($"[name='{Kode}.Pembilang']").GetAttribute("value"));

        var terkunci = await staf.LihatAsync(Isian);
        Assert.Contains("Kunci menutup kembali 9 Januari 2024 00.00 WIB; hanya Admin yang dapat membukanya lagi. Perubahan yang belum diajukan tersimpan", terkunci.Teks, StringComparison.Ordinal);
        Assert.Empty(terkunci.Dokumen!.QuerySelectorAll("input[name$='.Pembilang']"));
        Assert.DoesNotContain("Draf", (await (await app.SebagaiAsync("kakanwil")).LihatAsync("/indikator/2023/" + Kode)).TeksDari("[aria-label='Realisasi dan capaian per triwulan']"), StringComparison.Ordinal);

        await BukaAsync("2024-01-20");
        Assert.Equal("77", (await staf.LihatAsync(Isian)).Satu($"[name='{Kode}.Pembilang']").GetAttribute("value"));
    }

    [Fact]
    public async Task StafMembuangPerubahan_AngkaYangDisetujuiKembali()
    {
        var sebelum = await BacaAsync(r => r.Angka);
        await BukaAsync("2024-01-15");
        var staf = await app.SebagaiAsync("staf.pas");
        await (await (await staf.LihatAsync(Isian)).KirimAsync((Kode + ".Pembilang", "1"), ("aksi", "simpan"))).IkutiAsync();
        var kabar = await (await (await staf.LihatAsync(Isian)).KirimAsync(("aksi", "pulihkan:" + Kode))).IkutiAsync();
        Assert.Contains("Perubahan dibuang.", kabar.Teks, StringComparison.Ordinal);
        Assert.Equal((sebelum, StatusRealisasi.Disetujui), await BacaAsync(r => (r.Angka, r.Status)));
    }

    [Fact]
    public async Task Buka_TanpaAlasanTanpaPilihanWaktuLewatAtauUsang_Ditolak()
    {
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat);
        var kosong = await halaman.KirimAsync(("Aksi", "buka"));
        Assert.Equal(HttpStatusCode.BadRequest, kosong.Status);
        Assert.Contains("Pilih sedikitnya satu indikator.", kosong.Teks, StringComparison.Ordinal);
        Assert.Contains("Isi alasan membuka kunci.", kosong.Teks, StringComparison.Ordinal);

        var lewat = await halaman.KirimAsync(("Aksi", "buka"), ("Pilih", Pilihan(halaman)), ("Sampai", "2024-01-01"), ("Alasan", "Salah hitung"));
        Assert.Equal(HttpStatusCode.BadRequest, lewat.Status);
        Assert.Contains("Batas waktu buka kunci harus setelah sekarang.", lewat.Teks, StringComparison.Ordinal);
        Assert.Equal("Salah hitung", lewat.Satu("#Alasan").TextContent);

        await BukaAsync("2024-01-15");
        var usang = await halaman.KirimAsync(("Aksi", "buka"), ("Pilih", Pilihan(halaman)), ("Sampai", "2024-01-20"), ("Alasan", "Salah hitung"));
        Assert.Equal(HttpStatusCode.Conflict, usang.Status);
        Assert.Contains($"{Kode}: berubah sejak Anda membuka halaman ini.", usang.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TutupKembali_TanpaPerubahan_TerkunciLagi_SemuanyaDiAudit()
    {
        await BukaAsync("2024-01-15");
        var admin = await app.SebagaiAsync("admin");
        var halaman = await admin.LihatAsync(Alamat);
        await (await halaman.KirimAsync(("Aksi", "tutup"), ("Pilih", Pilihan(halaman)))).IkutiAsync();
        Assert.Equal(StatusRealisasi.Disetujui, await BacaAsync(r => r.Status));
        var audit = (await admin.LihatAsync($"/audit?indikator={Kode}")).Teks;
        Assert.Contains($"membuka kunci Realisasi {Kode} TW I 2023", audit, StringComparison.Ordinal);
        Assert.Contains($"menutup kunci Realisasi {Kode} TW I 2023", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jebakan26_StafMemintaDiTempatTerkunci_AdminMelihatMemenuhiAtauMenolak()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        var terkunci = await staf.LihatAsync(Isian);
        var permintaan = await staf.LihatAsync(terkunci.Satu("a[href^='/permintaan/']").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.BadRequest, (await permintaan.KirimAsync(("Indikator", Kode))).Status);
        await (await permintaan.KirimAsync(("Indikator", Kode), ("Alasan", "Salah memasukkan pembilang"))).IkutiAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await permintaan.KirimAsync(("Indikator", Kode), ("Alasan", "Sekali lagi"))).Status);
        await (await permintaan.KirimAsync(("Indikator", "PAS.01.1"), ("Alasan", "Satu lagi"))).IkutiAsync();

        var admin = await app.SebagaiAsync("admin");
        Assert.Contains("Salah memasukkan pembilang", (await admin.LihatAsync("/tugas")).Teks, StringComparison.Ordinal);
        var daftar = await admin.LihatAsync("/kelola/kunci");
        var buka = await admin.LihatAsync(daftar.Dokumen!.QuerySelector("a.btn[href*='/kelola/kunci/']")!.GetAttribute("href")!);
        Assert.Equal(Kode, buka.Satu("input[name=Pilih][checked]").GetAttribute("value")!.Split(':')[0]);
        await (await buka.KirimFormAsync("form.isian", ("Aksi", "buka"), ("Sampai", "2024-01-15"), ("Alasan", "Atas permintaan divisi"))).IkutiAsync();
        var menunggu = await admin.LihatAsync("/kelola/kunci");
        Assert.DoesNotContain("Salah memasukkan pembilang", menunggu.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await menunggu.KirimFormAsync("form[action^='/kelola/permintaan/']")).Status);
        await (await menunggu.KirimFormAsync("form[action^='/kelola/permintaan/']", ("Alasan", "Sudah dilaporkan ke pusat"))).IkutiAsync();

        var jawaban = (await staf.LihatAsync("/permintaan/2023/tw1/PAS")).Teks;
        Assert.Contains("Dipenuhi Admin", jawaban, StringComparison.Ordinal);
        Assert.Contains("Sudah dilaporkan ke pusat", jawaban, StringComparison.Ordinal);
    }

    private async Task BukaAsync(string sampai)
    {
        var halaman = await (await app.SebagaiAsync("admin")).LihatAsync(Alamat);
        var kabar = await (await halaman.KirimFormAsync("form.isian", ("Aksi", "buka"), ("Pilih", Pilihan(halaman)), ("Sampai", sampai), ("Alasan", "Salah hitung"))).IkutiAsync();
        Assert.Contains("Kunci 1 indikator dibuka.", kabar.Teks, StringComparison.Ordinal);
    }

    private static string Pilihan(Halaman halaman) => halaman.Satu($"input[name=Pilih][value^='{Kode}:']").GetAttribute("value")!;

    private async Task PutuskanAsync(string siapa)
    {
        var halaman = await (await app.SebagaiAsync(siapa)).LihatAsync("/verifikasi/2023/tw1/PAS");
        Assert.Contains("Sudah pernah disetujui", halaman.Teks, StringComparison.Ordinal);
        await (await halaman.KirimAsync((Kode + ".Keputusan", "setuju"), ("aksi", "kirim"))).IkutiAsync();
    }

    /// <summary>The kanwil's official figure of TW I, as the dashboard prints it.</summary>
    private async Task<string> ResmiAsync() => Halaman.TeksElemen((await (await app.SebagaiAsync("kakanwil")).LihatAsync("/dasbor?tw=1&data=resmi&divisi=PAS")).Dokumen!.QuerySelector(".angka-besar, .kartu-angka, [data-angka-utama]")!);

    private Task<T> BacaAsync<T>(Func<Realisasi, T> ambil) => app.DenganDatabaseAsync(async db =>
        ambil(await db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == Kode && r.Triwulan == Triwulan.I)));
}
