using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.SqlServer.Tests;

/// <content>Steps of <c>PengelolaanPengguna</c>.</content>
public sealed partial class JelajahAplikasi
{
    /// <summary>
    /// Accounts: one made, its link used, its second step set up, used and switched off, its password changed; changed by two at once; what an
    /// Admin does with one button; many from a workbook; the first Admin, too late.
    /// </summary>
    private async Task KelolaAkunAsync(Aplikasi aplikasi)
    {
        const string sandi = "pohon kelapa dekat sungai";
        using var admin = Klien(aplikasi);
        await MasukAsync(admin, "admin");
        var (status, alamat, _) = await IsiAsync(admin, "akun baru", await FormulirAsync(admin, "/pengguna/tambah"),
            ("NamaPengguna", "siti.aminah"), ("Nama", "Siti Aminah"), ("Nip", "1985"), ("Surel", "siti@kantor.go.id"), ("Peran", "Pemantau"), ("Sampai", "2099-01-31"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        using (var jawaban = await BukaAsync(admin, "melihat tautan", alamat!))
        {
            var tautan = Tautan().Match(await jawaban.Content.ReadAsStringAsync()).Value;
            using var tamu = Klien(aplikasi);
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(tamu, "sandi baru", await FormulirAsync(tamu, tautan, "form"), ("KataSandi", sandi), ("Ulangi", sandi)));
        }

        using var siti = Klien(aplikasi);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "masuk", await FormulirAsync(siti, "/masuk"), ("NamaPengguna", "siti.aminah"), ("KataSandi", sandi)));
        var mulai = await FormulirAsync(siti, "/akun/dua-langkah");
        var kunci = mulai.QuerySelector("#kunci")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        string Kode(int geser) => Web.Security.KodeTotp.Kode(kunci, Web.Security.KodeTotp.LangkahPada(aplikasi.Services.GetRequiredService<TimeProvider>().GetUtcNow()) + geser);
        var (_, _, isi) = await IsiAsync(siti, "kode pertama", mulai, ("Kode", Kode(-1)));
        var kodePemulihan = Halaman.Urai(isi).FormulirPertama("form#unduh");
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(siti, "unduh kode", kodePemulihan));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "simpan kode", Halaman.Urai(isi).FormulirPertama("form#simpan"), ("Sudah", "true")));
        foreach (var (pemulihan, kode) in new[] { ("false", "000000"), ("false", Kode(0)), ("true", Halaman.Urai(isi).FormulirPertama("form#simpan").Owner!.QuerySelector("#kode code")!.TextContent) })
        {
            using var lain = Klien(aplikasi);
            await KirimAsync(lain, "masuk dua langkah", await FormulirAsync(lain, "/masuk"), ("NamaPengguna", "siti.aminah"), ("KataSandi", sandi));
            Assert.Equal(kode == "000000" ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect,
                await KirimAsync(lain, "kode", await FormulirAsync(lain, "/masuk/kode"), ("Kode", kode), ("Pemulihan", pemulihan)));
        }

        Assert.Equal(HttpStatusCode.OK, await KirimAsync(siti, "kode baru", await FormulirAsync(siti, "/akun", "form#kode-baru"), ("KataSandi", sandi)));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "perangkat lain", await FormulirAsync(siti, "/akun", "form#perangkat-semua")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "satu perangkat", await FormulirAsync(siti, "/akun", "form#perangkat"), ("Sesi", Guid.NewGuid().ToString())));
        var matikan = await FormulirAsync(siti, "/akun", "form#kode-baru");
        matikan.SetAttribute("action", "/akun/dua-langkah/matikan");
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "matikan", matikan, ("KataSandi", sandi)));
        Assert.Equal(HttpStatusCode.BadRequest, await KirimAsync(siti, "sandi salah", await FormulirAsync(siti, "/akun/kata-sandi"),
            ("Sekarang", "bukan kata sandinya"), ("KataSandi", sandi + "!"), ("Ulangi", sandi + "!")));
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(siti, "sandi diganti", await FormulirAsync(siti, "/akun/kata-sandi"),
            ("Sekarang", sandi), ("KataSandi", sandi + "!"), ("Ulangi", sandi + "!")));

        var usang = await FormulirAsync(admin, alamat!);
        Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(admin, "akun diubah", usang, ("Peran", "StafDivisi"), ("Divisi", "PAS")));
        Assert.Equal(HttpStatusCode.Conflict, await KirimAsync(admin, "usang", usang, ("Nama", "Lain")));
        foreach (var aksi in new[] { "tautan", "buka-kunci", "keluarkan", "nonaktifkan", "aktifkan" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await KirimAsync(admin, aksi, await FormulirAsync(admin, alamat!, "form#tindakan"), ("Aksi", aksi)));
        }

        await KunciSandiAsync(aplikasi);
        await ImporAkunAsync(admin);
        var terlambat = await FormulirAsync(admin, "/keluar");
        terlambat.SetAttribute("action", "/penyiapan");
        Assert.Equal(HttpStatusCode.NotFound, await KirimAsync(admin, "penyiapan", terlambat));
    }

    private async Task ImporAkunAsync(HttpClient admin)
    {
        using var badan = new MultipartFormDataContent();
        foreach (var (nama, nilai) in Halaman.Isian(await FormulirAsync(admin, "/pengguna/impor")).Where(b => b.Key == "__RequestVerificationToken"))
        {
            badan.Add(new StringContent(nilai), nama);
        }

        using var berkas = new MemoryStream();
        using (var buku = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await admin.GetByteArrayAsync("/pengguna/impor/templat"))))
        {
            var lembar = buku.Worksheet("Pengguna");
            lembar.Cell("A2").SetValue("rudi.hartono");
            lembar.Cell("B2").SetValue("Rudi Hartono");
            lembar.Cell("E2").SetValue("Pemantau");
            buku.SaveAs(berkas);
        }

        badan.Add(new ByteArrayContent(berkas.ToArray()), "Berkas", "pengguna.xlsx");
        Rekaman.Langkah = "POST /pengguna/impor";
        using var pratinjau = await admin.PostAsync("/pengguna/impor", badan);
        Assert.Equal(HttpStatusCode.OK, await KirimAsync(
            admin, "akun massal", Halaman.Urai(await pratinjau.Content.ReadAsStringAsync()).FormulirPertama("form#terapkan")));
    }

    [GeneratedRegex(@"/sandi-baru\?token=[\w-]+")]
    private static partial Regex Tautan();
}
