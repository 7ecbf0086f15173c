using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>One admin, an empty Production database and the office's sheet: from the first link to a reported quarter of a new year.</summary>
public sealed class TahunBaruTests(Chromium chromium) : UjiPeramban(chromium)
{
    private const string Sandi = "pohon kelapa dekat sungai";

    /// <summary>The first working days after TW I of the new year, in the morning in Riau.</summary>
    private static readonly DateTimeOffset Saat = new(2024, 4, 3, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task BasisDataKosong_MenjadiTahun2024_DanTriwulanDilaporkan()
    {
        var lembar = await LembarResmiAsync();
        await using var app = new AplikasiBaru();
        app.Jam.SetUtcNow(Saat);
        var tautan = await app.MulaiAsync();
        await JalankanAsync(
            app,
            async panggung =>
            {
                var admin = await AdminPertamaAsync(panggung, tautan);
                await ImporLembarAsync(admin, lembar);
                await SalinTahunAsync(admin);
                await ArsipkanDivisiAsync(admin);
                await PerbaruiTargetAsync(admin);
                await LaporkanAsync(panggung, admin);
            });
    }

    /// <summary>The signed 2023 sheet as a workbook: what an office has at hand.</summary>
    private static async Task<byte[]> LembarResmiAsync()
    {
        await using var app = new Web.Tests.Infrastruktur.AplikasiUji();
        return await (await app.SebagaiAsync("admin")).Klien.GetByteArrayAsync("/matriks/2023/ekspor");
    }

    private static async Task<Orang> AdminPertamaAsync(Panggung panggung, string tautan)
    {
        var admin = await panggung.TamuAsync();
        var halaman = admin.Halaman;
        await admin.BukaAsync(tautan);
        await halaman.GetByLabel("Nama lengkap").FillAsync("Budi Santoso");
        await halaman.GetByLabel("Nama pengguna").FillAsync("budi.santoso");
        await IsiSandiAsync(halaman);
        await admin.Tombol("Buat akun Admin").ClickAsync();
        await Expect(admin.Tombol("Masuk")).ToBeVisibleAsync();
        await MasukAsync(admin, "budi.santoso");

        // Two-step verification is due before anything else.
        await Expect(halaman).ToHaveURLAsync(new Regex("/akun/dua-langkah$"));
        var kunci = (await halaman.Locator("#kunci").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await halaman.Locator("#Kode").FillAsync(KodeTotp.Kode(kunci, KodeTotp.LangkahPada(panggung.App.Jam.GetUtcNow())));
        await admin.Tombol("Aktifkan").ClickAsync();
        await halaman.GetByLabel("Sudah saya simpan").CheckAsync();
        await admin.Tombol("Selesai").ClickAsync();
        await Expect(admin.Pemberitahuan).ToContainTextAsync("Verifikasi dua langkah aktif");

        await admin.BukaAsync("/kelola");
        await Expect(halaman.Locator(".kosong")).ToContainTextAsync("Belum ada tahun kinerja.");
        return admin;
    }

    private static async Task ImporLembarAsync(Orang admin, byte[] lembar)
    {
        await admin.Halaman.GetByRole(AriaRole.Link, new() { Name = "Impor lembar IKU dari Excel" }).ClickAsync();
        await admin.Halaman.GetByLabel("Tahun kinerja").FillAsync("2023");
        await admin.Halaman.GetByLabel("Berkas Excel").SetInputFilesAsync(new FilePayload
        {
            Name = "IKU 2023.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = lembar,
        });
        await admin.Tombol("Unggah dan periksa").ClickAsync();
        await Expect(admin.Halaman.Locator("h1")).ToHaveTextAsync("Periksa lembar IKU 2023");
        await admin.Halaman.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Terapkan ") }).ClickAsync();
        await Expect(admin.Pemberitahuan).ToBeVisibleAsync();
    }

    private static async Task SalinTahunAsync(Orang admin)
    {
        var halaman = admin.Halaman;
        await admin.BukaAsync("/kelola/tahun/2023");
        await halaman.GetByRole(AriaRole.Link, new() { Name = "Salin dari 2023" }).ClickAsync();
        await Expect(halaman.GetByLabel("Tahun baru", new() { Exact = true })).ToHaveValueAsync("2024");
        await admin.Tombol("Lanjut ke pratinjau").ClickAsync();
        await Expect(halaman.Locator("main")).ToContainTextAsync("4 divisi, 22 sasaran, 61 indikator");
        await halaman.GetByLabel("Nama divisi ADM").FillAsync("Bagian Umum");
        await halaman.GetByLabel("Nama divisi YAN").FillAsync("Divisi Pelayanan Hukum");
        await admin.Tombol("Buat tahun 2024").ClickAsync();
        await Expect(admin.Pemberitahuan).ToContainTextAsync("Tahun kinerja 2024 dibuat dari 2023: 61 indikator");

        await admin.Tombol("Jadikan tahun aktif").ClickAsync();
        await Expect(admin.Pemberitahuan).ToContainTextAsync("Tahun 2024 aktif");
    }

    private static async Task ArsipkanDivisiAsync(Orang admin)
    {
        await admin.BukaAsync("/kelola/divisi/2024/IMI/arsip");
        await admin.Tombol("Arsipkan").ClickAsync();
        await Expect(admin.Pemberitahuan).ToBeVisibleAsync();

        await admin.BukaAsync("/matriks/2024");
        await Expect(admin.Halaman.Locator("main")).ToContainTextAsync("Bagian Umum");
        await Expect(admin.Halaman.Locator("main")).Not.ToContainTextAsync("Keimigrasian");

        // The old year is as it was signed.
        await admin.BukaAsync("/matriks/2023");
        await Expect(admin.Halaman.Locator("main")).ToContainTextAsync("Keimigrasian");
        await Expect(admin.Halaman.Locator("main")).Not.ToContainTextAsync("Bagian Umum");
    }

    private static async Task PerbaruiTargetAsync(Orang admin)
    {
        await admin.BukaAsync("/kelola/target/2024?divisi=ADM");
        await admin.Isian("ADM.01.1.Tahunan").FillAsync("3,2");
        foreach (var triwulan in new[] { "TriwulanI", "TriwulanII", "TriwulanIII", "TriwulanIV" })
        {
            await admin.Isian($"ADM.01.1.{triwulan}").FillAsync("3,2");
        }

        await admin.Tombol("Simpan target").ClickAsync();
        await Expect(admin.Pemberitahuan).ToContainTextAsync("1 target");
    }

    private static async Task LaporkanAsync(Panggung panggung, Orang admin)
    {
        var staf = await PenggunaBaruAsync(panggung, admin, "siti.aminah", "Siti Aminah", "StafDivisi", "ADM");
        var kadiv = await PenggunaBaruAsync(panggung, admin, "rudi.hartono", "Rudi Hartono", "KepalaDivisi", "ADM");
        var kakanwil = await PenggunaBaruAsync(panggung, admin, "dewi.lestari", "Dewi Lestari", "KepalaKanwil", null);

        await staf.BukaAsync("/realisasi/2024/tw1/ADM");
        await staf.Isian("ADM.01.1.Nilai").FillAsync("3,36");
        await staf.TersimpanAsync();
        await staf.AjukanAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");

        foreach (var penilai in new[] { kadiv, kakanwil })
        {
            await penilai.BukaAsync("/verifikasi/2024/tw1/ADM");
            await penilai.Tombol("Setujui semua yang tidak dikembalikan").ClickAsync();
            await Expect(penilai.Pemberitahuan).ToBeVisibleAsync();
        }

        // 3,36 of 3,2, not of last year's 3,1; official, on a dashboard that opens on the new year by itself.
        await kakanwil.BukaAsync("/dasbor?tw=1&data=resmi");
        await Expect(kakanwil.Halaman.Locator("h1")).ToContainTextAsync("2024");
        await Expect(kakanwil.Halaman.Locator("table.peta a[href='/indikator/2024/ADM.01.1#tw1']")).ToContainTextAsync("105,00");
        Assert.Equal(3.36m, await panggung.App.DenganDatabaseAsync(db => db.Realisasi.Where(r => r.Resmi != null).Select(r => r.Resmi!.Nilai).SingleAsync()));
    }

    /// <summary>An account that the admin makes, opened by its owner with the link that the admin hands over.</summary>
    private static async Task<Orang> PenggunaBaruAsync(Panggung panggung, Orang admin, string akun, string nama, string peran, string? divisi)
    {
        var halaman = admin.Halaman;
        await admin.BukaAsync("/pengguna/tambah");
        await halaman.GetByLabel("Nama pengguna").FillAsync(akun);
        await halaman.GetByLabel("Nama lengkap").FillAsync(nama);
        await halaman.Locator("#Peran").SelectOptionAsync(peran);
        if (divisi is not null)
        {
            await halaman.Locator("#Divisi").SelectOptionAsync(divisi);
        }

        await admin.Tombol("Buat akun").ClickAsync();
        var tautan = new Uri(await halaman.Locator("#tautan-sekali code").InnerTextAsync()).PathAndQuery;

        var orang = await panggung.TamuAsync();
        await orang.BukaAsync(tautan);
        await IsiSandiAsync(orang.Halaman);
        await orang.Tombol("Simpan kata sandi").ClickAsync();
        await Expect(orang.Tombol("Masuk")).ToBeVisibleAsync();
        await MasukAsync(orang, akun);
        await Expect(orang.Halaman.Locator(".kepala-akun")).ToBeVisibleAsync();
        return orang;
    }

    private static async Task IsiSandiAsync(IPage halaman)
    {
        await halaman.Locator("#KataSandi").FillAsync(Sandi);
        await halaman.Locator("#Ulangi").FillAsync(Sandi);
    }

    private static async Task MasukAsync(Orang orang, string akun)
    {
        await orang.Halaman.GetByLabel("Nama pengguna").FillAsync(akun);
        await orang.Halaman.GetByLabel("Kata sandi").FillAsync(Sandi);
        await orang.Tombol("Masuk").ClickAsync();
    }
}
