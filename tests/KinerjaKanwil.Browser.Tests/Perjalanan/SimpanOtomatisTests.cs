using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>What was typed survives whatever happens to the network, the session, the page and the person.</summary>
public sealed class SimpanOtomatisTests(Chromium chromium) : UjiPeramban(chromium)
{
    private const string Alamat = "/realisasi/2023/tw1/PAS";

    [Fact]
    public Task Mengetik_TanpaTombol_TersimpanDanHitunganServerMenggantikanPerkiraan() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("Belum ada perubahan");
        await using (await TahanAsync(staf))
        {
            await staf.Isian("PAS.02.1.Pembilang").FillAsync("182");
            await staf.Isian("PAS.02.1.Penyebut").FillAsync("190");
            await Expect(staf.Baris("PAS.02.1").First).ToContainTextAsync("≈ 106,43");
            await Expect(staf.Halaman.Locator(".rumus-isian")).ToHaveTextAsync("PAS.02.1: (182 ÷ 190) × 100 = 95,79");

            // Another row's by pointing at its result; back to the one with the focus.
            await staf.Baris("PAS.02.2").First.Locator("output").First.HoverAsync();
            await Expect(staf.Halaman.Locator(".rumus-isian")).ToBeEmptyAsync();
            await staf.Halaman.Locator("h1").HoverAsync();
            await Expect(staf.Halaman.Locator(".rumus-isian")).ToHaveTextAsync("PAS.02.1: (182 ÷ 190) × 100 = 95,79");
        }

        await staf.TersimpanAsync();
        await Expect(staf.Baris("PAS.02.1").First).ToContainTextAsync(new Regex("95,79%.*106,43", RegexOptions.Singleline));
        await Expect(staf.Baris("PAS.02.1").First).Not.ToContainTextAsync("≈");
        await Expect(staf.Halaman.GetByText("1 dari 36")).ToBeVisibleAsync();
        Assert.Equal((182m, 190m), await AngkaAsync(panggung.App, "PAS.02.1"));
    });

    [Fact]
    public Task JaringanPutus_DiberitahukanSekali_LaluCukupKeadaanSimpan() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        staf.JaringanPutus = true;
        var pita = staf.Halaman.Locator("[data-bagian=luring]");
        await Expect(pita).ToBeHiddenAsync();
        await staf.Konteks.SetOfflineAsync(true);
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");
        await Expect(pita).ToContainTextAsync("Koneksi terputus. Teruskan mengisi: setiap ketikan tersimpan di perangkat ini dan dikirim sendiri begitu tersambung lagi.");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("80");
        await staf.Konteks.SetOfflineAsync(false);
        await staf.TersimpanAsync();
        await Expect(pita).ToBeHiddenAsync();

        await staf.Konteks.SetOfflineAsync(true);
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("81");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("1 perubahan menunggu koneksi");
        await Expect(pita).ToBeHiddenAsync();
        await staf.Konteks.SetOfflineAsync(false);
        await staf.TersimpanAsync();
    });

    /// <summary>A browser that keeps nothing (private window, storage full) must not promise what it cannot hold.</summary>
    [Fact]
    public Task JaringanPutus_PerangkatTidakDapatMenyimpan_DikatakanBegitu() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        staf.JaringanPutus = true;
        await staf.Halaman.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new Error('penuh'); }; }");
        await staf.Konteks.SetOfflineAsync(true);
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");
        await Expect(staf.Halaman.Locator("[data-bagian=luring]")).ToContainTextAsync("Jangan tutup halaman ini");
        await staf.Konteks.SetOfflineAsync(false);
        await staf.TersimpanAsync();
    });

    [Fact]
    public Task JaringanPutusLaluPerambanMacet_DilanjutkanDariPerangkat() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        staf.JaringanPutus = true;
        await staf.Konteks.SetOfflineAsync(true);
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("80");
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("7O");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("2 perubahan menunggu koneksi");

        // Gone without a word, as a crash goes.
        await staf.Halaman.CloseAsync();
        await staf.Konteks.SetOfflineAsync(false);
        var baru = await staf.Konteks.NewPageAsync();
        await baru.GotoAsync(Alamat);

        await Expect(baru.Locator("[data-bagian=pulih]")).ToHaveTextAsync("2 perubahan yang belum terkirim dipulihkan dari perangkat ini: PAS.02.1, PAS.02.2.");
        await Expect(baru.Locator(".simpan-keadaan")).ToHaveTextAsync("1 baris belum tersimpan: PAS.02.2 perlu diperbaiki.");
        await Expect(baru.Locator("[name='PAS.02.2.Pembilang']")).ToHaveValueAsync("7O");
        await Expect(baru.Locator("#PAS-02-2-Pembilang-galat")).ToHaveTextAsync("Masukkan angka, misalnya 98,75");
        Assert.Equal((68m, 80m), await AngkaAsync(panggung.App, "PAS.02.1"));

        await baru.Locator("[name='PAS.02.2.Pembilang']").FillAsync("70");
        await baru.Locator("[name='PAS.02.2.Penyebut']").FillAsync("100");
        await Expect(baru.Locator(".simpan-keadaan")).ToHaveTextAsync(new Regex("^Tersimpan"));
        Assert.Equal((70m, 100m), await AngkaAsync(panggung.App, "PAS.02.2"));
        Assert.Empty(await baru.EvaluateAsync<string[]>("Object.keys(localStorage)"));
    });

    [Fact]
    public Task JawabanHilang_DikirimUlangTanpaKonflikDenganDiriSendiri() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        staf.JaringanPutus = true;
        var hilang = 0;
        var tersambung = false;
        await staf.Halaman.RouteAsync("**/PAS.02.1", async rute =>
        {
            if (tersambung)
            {
                await rute.ContinueAsync();
                return;
            }

            // The server stores the first; the answer never arrives, nor does anything the page tries by itself until the button is seen.
            if (hilang++ == 0)
            {
                await rute.FetchAsync();
            }

            await rute.AbortAsync();
        });
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("1 perubahan menunggu koneksi");
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("69");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("80");
        await Expect(staf.Tombol("Coba lagi")).ToBeVisibleAsync();
        tersambung = true;

        // Gone again where the page was quicker and tried by itself.
        await staf.Halaman.EvaluateAsync("[...document.querySelectorAll('button')].find((t) => t.textContent.trim() === 'Coba lagi' && t.checkVisibility())?.click()");

        await staf.TersimpanAsync();
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal((69m, 80m), await AngkaAsync(panggung.App, "PAS.02.1"));
    });

    [Fact]
    public Task SesiBerakhir_MasukDiTabLain_DilanjutkanTanpaKehilangan() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.Konteks.ClearCookiesAsync(new() { Name = "kinerja" });
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("80");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("Sesi berakhir. 1 perubahan aman di perangkat ini. Masuk di tab baru, lalu lanjutkan.");

        // Typing goes on meanwhile.
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("5");
        await staf.Isian("PAS.02.2.Penyebut").FillAsync("9");
        var tab = await staf.Konteks.RunAndWaitForPageAsync(() => staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "Masuk di tab baru" }).ClickAsync());
        await tab.GetByLabel("Nama pengguna").FillAsync("staf.pas");
        await tab.GetByLabel("Kata sandi").FillAsync(AplikasiUji.KataSandi);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Expect(tab.Locator(".kepala-akun")).ToBeVisibleAsync();
        await staf.Tombol("Coba lagi").ClickAsync();

        await staf.TersimpanAsync();
        Assert.Equal((68m, 80m), await AngkaAsync(panggung.App, "PAS.02.1"));
        Assert.Equal((5m, 9m), await AngkaAsync(panggung.App, "PAS.02.2"));
    });

    [Fact]
    public Task OrangLainMasukDiTabLain_IsianTidakTerkirimAtasNamanya() => JalankanAsync(async panggung =>
    {
        await panggung.TambahRekanAsync("rekan.pas", "Rekan Pemasyarakatan", sepertiAkun: "staf.pas");
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.Konteks.ClearCookiesAsync(new() { Name = "kinerja" });
        var tab = await staf.Konteks.NewPageAsync();
        await tab.GotoAsync("/masuk");
        await tab.GetByLabel("Nama pengguna").FillAsync("rekan.pas");
        await tab.GetByLabel("Kata sandi").FillAsync(AplikasiUji.KataSandi);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
        await Expect(tab.Locator(".kepala-akun")).ToBeVisibleAsync();

        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");

        await Expect(staf.KeadaanSimpan).ToContainTextAsync("Akun lain sedang masuk di peramban ini. 1 perubahan Anda aman di perangkat ini");
        await Expect(tab.Locator("[name='PAS.02.1.Pembilang']")).ToHaveValueAsync("");
        await tab.ReloadAsync();
        await Expect(tab.Locator("[name='PAS.02.1.Pembilang']")).ToHaveValueAsync("");
        Assert.False(await panggung.App.DenganDatabaseAsync(db => db.Realisasi.AnyAsync(r => r.Triwulan == Triwulan.I)));
    });

    [Fact]
    public Task SalinanDariSebelumAdaAnalisis_DipulihkanDanAnalisisYangTampakTetap() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.Baris("PAS.02.1").Locator(".tombol-catatan").ClickAsync();
        await staf.Isian("PAS.02.1.Analisis").FillAsync("Sudah tersimpan.");
        await staf.TersimpanAsync();
        await staf.Halaman.EvaluateAsync("""
            () => {
              const form = document.querySelector('form.isian');
              const isi = { Pembilang: '68', Penyebut: '80', TidakBerlaku: '', AlasanTidakBerlaku: '', Kendala: '', TindakLanjut: '' };
              localStorage.setItem(`isian|${form.dataset.pengguna}|${form.getAttribute('action')}|PAS.02.1`, JSON.stringify({ waktu: Date.now(), isi, versi: '', asal: '..', dikirim: null }));
            }
            """);

        await staf.BukaAsync(Alamat);
        await Expect(staf.Halaman.Locator("[data-bagian=pulih]")).ToHaveTextAsync("1 perubahan yang belum terkirim dipulihkan dari perangkat ini: PAS.02.1.");
        await staf.TersimpanAsync();
        await Expect(staf.Isian("PAS.02.1.Analisis")).ToHaveValueAsync("Sudah tersimpan.");

        // Typed on: it began from what this page shows, so nobody is asked.
        await staf.Baris("PAS.02.1").Locator(".tombol-catatan").ClickAsync();
        await staf.Isian("PAS.02.1.Analisis").FillAsync("Diketik lagi.");
        await staf.TersimpanAsync();
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal("68 Diketik lagi.", await panggung.App.DenganDatabaseAsync(async db =>
        {
            var r = await db.Realisasi.AsNoTracking().SingleAsync();
            return $"{r.Pembilang:0} {r.Analisis}";
        }));
    });

    [Fact]
    public Task Keluar_AdaYangBelumTerkirim_DitanyaLaluDihapusMilikAkunLainTetap() => JalankanAsync(async panggung =>
    {
        const string Lain = "isian|0|/realisasi/2023/tw1/IMI|IMI.01.1";
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.Halaman.EvaluateAsync("(kunci) => localStorage.setItem(kunci, '{}')", Lain);
        staf.JaringanPutus = true;
        await staf.Halaman.RouteAsync("**/PAS.02.1", rute => rute.AbortAsync());
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("68");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync("1 perubahan menunggu koneksi");

        var pesan = new List<string>();
        var setuju = false;
        staf.Halaman.Dialog += async (_, dialog) =>
        {
            pesan.Add(dialog.Message);
            await (setuju ? dialog.AcceptAsync() : dialog.DismissAsync());
        };
        await staf.Halaman.Locator(".kepala-akun > summary").ClickAsync();
        await staf.Tombol("Keluar").ClickAsync();
        await Expect(staf.Isian("PAS.02.1.Pembilang")).ToHaveValueAsync("68");
        Assert.Equal(["1 perubahan belum terkirim. Keluar dan hapus?"], pesan);

        setuju = true;
        await staf.Tombol("Keluar").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/masuk$"));
        Assert.Equal([Lain], await staf.Halaman.EvaluateAsync<string[]>("Object.keys(localStorage)"));
        await staf.MasukAsync("staf.pas");
        await Expect(staf.Isian("PAS.02.1.Pembilang")).ToHaveValueAsync("");
    });

    [Fact]
    public Task BarisTerkunciSementaraMengetik_DikatakanDanIsianTetapAda() => JalankanAsync(async panggung =>
    {
        var saya = await panggung.MasukAsync("staf.imi");
        var lagi = await panggung.MasukAsync("staf.imi");
        await lagi.Isian("IMI.01.1.Nilai").FillAsync("3,3");
        await lagi.AjukanAsync();
        await Expect(lagi.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");

        await saya.Isian("IMI.01.1.Nilai").FillAsync("3,1");

        await Expect(saya.KeadaanSimpan).ToHaveTextAsync("1 baris belum tersimpan: IMI.01.1 perlu diperbaiki.");
        await Expect(saya.Baris("IMI.01.1").Last).ToContainTextAsync("sudah diajukan dan tidak dapat diubah");
        await Expect(saya.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,1");

        // Opened anew: what was typed is told, not thrown away.
        var baru = await saya.Konteks.NewPageAsync();
        await baru.GotoAsync("/realisasi/2023/tw1/IMI");
        await Expect(baru.Locator("#IMI-01-1-baris + tr")).ToContainTextAsync("Isian Anda yang belum terkirim sebelum baris ini terkunci: Nilai 3,1.");
    });

    [Fact]
    public Task Peringatan_SudahBenar_DicatatTanpaMenghalangi() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("3");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("3");
        await staf.TersimpanAsync();
        var baris = staf.Baris("PAS.02.1").Last;
        await Expect(baris).ToContainTextAsync("Penyebut hanya 3: selisih satu mengubah realisasi 33,33 poin. Pastikan lengkap.");
        await Expect(staf.Halaman.Locator("[data-saring=Peringatan]")).ToHaveTextAsync("Ada peringatan (1)");

        // Gone as soon as the server has stored it: nothing is left that could be seen checked.
        await baris.GetByLabel("Sudah benar").ClickAsync();

        await Expect(baris.GetByLabel("Sudah benar")).ToHaveCountAsync(0);
        await Expect(staf.Halaman.Locator("[data-saring=Peringatan]")).ToHaveTextAsync("Ada peringatan (0)");
        Assert.Equal("3 / 3", await panggung.App.DenganDatabaseAsync(db => db.Realisasi.Select(r => r.AngkaDipastikan).SingleAsync()));
    });

    /// <summary>Holds every save until disposed.</summary>
    private static async Task<Tahanan> TahanAsync(Orang orang)
    {
        var tahanan = new Tahanan();
        await orang.Halaman.RouteAsync("**/realisasi/**", async rute =>
        {
            if (rute.Request.Method == "PUT")
            {
                await tahanan.Lepas;
            }

            await rute.ContinueAsync();
        });
        return tahanan;
    }

    private static Task<(decimal?, decimal?)> AngkaAsync(AplikasiUji app, string kode) => app.DenganDatabaseAsync(async db =>
    {
        var r = await db.Realisasi.AsNoTracking().SingleAsync(r => r.Indikator.Kode == kode && r.Triwulan == Triwulan.I);
        return (r.Pembilang, r.Penyebut);
    });

    private sealed class Tahanan : IAsyncDisposable
    {
        private readonly TaskCompletionSource lepas = new();

        public Task Lepas => lepas.Task;

        public ValueTask DisposeAsync()
        {
            lepas.SetResult();
            return ValueTask.CompletedTask;
        }
    }
}
