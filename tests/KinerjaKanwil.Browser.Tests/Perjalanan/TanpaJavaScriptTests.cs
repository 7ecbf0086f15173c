using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>The entry journey without scripts, and without a mouse.</summary>
public sealed class TanpaJavaScriptTests(Chromium chromium) : UjiPeramban(chromium)
{
    [Fact]
    public Task Pengisian_TanpaJavaScript_DariMasukSampaiKeluar() => JalankanAsync(async panggung =>
    {
        await panggung.TambahRekanAsync("rekan.imi", "Rekan Divisi Keimigrasian", sepertiAkun: "staf.imi");
        var staf = await panggung.MasukAsync("staf.imi", skrip: false);
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/realisasi/2023/tw1/IMI$"));
        await Expect(staf.Tombol("Tampilkan")).ToBeHiddenAsync();

        // A fault: said on top and at the field, with the typed text kept.
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,x");
        await staf.Isian("IMI.01.2.Nilai").FillAsync("3.2");
        await staf.Tombol("Simpan draf").ClickAsync();
        await Expect(staf.Halaman.Locator(".ringkasan-galat a")).ToHaveAttributeAsync("href", "#IMI-01-1-Nilai");
        await Expect(staf.Halaman.Locator("#IMI-01-1-Nilai-galat")).ToHaveTextAsync("Masukkan angka, misalnya 98,75");
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,x");
        await Expect(staf.Isian("IMI.01.2.Nilai")).ToHaveValueAsync("3.2");

        // A draft.
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,1");
        await staf.Tombol("Simpan draf").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator berubah");

        // A conflict: the choice is a plain radio button.
        var rekan = await panggung.MasukAsync("rekan.imi", skrip: false);
        await staf.BukaAsync("/realisasi/2023/tw1/IMI");
        await rekan.Isian("IMI.01.1.Nilai").FillAsync("3,0");
        await rekan.Tombol("Simpan draf").ClickAsync();
        await Expect(rekan.Pemberitahuan).ToContainTextAsync("1 indikator berubah");
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,2");
        await staf.Tombol("Simpan draf").ClickAsync();
        await staf.Halaman.Locator(".konflik").GetByLabel("Pakai nilai saya").CheckAsync();
        await staf.Tombol("Simpan draf").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("1 indikator berubah");

        // Handing in: the link opens the panel of the row below its target; details and textareas need no script.
        await staf.Tombol("Periksa & ajukan").ClickAsync();
        await staf.Halaman.GetByRole(AriaRole.Link, new() { Name = "Isi kendala karena target belum tercapai" }).ClickAsync();
        await staf.Isian("IMI.01.1.Kendala").FillAsync("Antrean pada dua kantor imigrasi.");
        await staf.Isian("IMI.01.1.TindakLanjut").FillAsync("Penambahan loket.");
        await staf.AjukanAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator diajukan");
        await Expect(staf.Baris("IMI.01.1").Last).ToContainTextAsync("Diajukan Staf Divisi Keimigrasian (contoh), 8 Januari 2024 10.00 WIB.");
        await Expect(staf.Halaman.Locator(".bilah-aksi")).ToHaveCountAsync(0);

        // Taking one back, and handing it in again.
        await staf.Tombol("Tarik pengajuan IMI.01.2").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("Pengajuan ditarik.");
        await staf.Isian("IMI.01.2.Nilai").FillAsync("3,3");
        await staf.AjukanAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("1 indikator diajukan");

        // Reading and leaving.
        await staf.BukaAsync("/dasbor");
        await staf.Halaman.GetByLabel("Data", new() { Exact = true }).SelectOptionAsync("resmi");
        await staf.Tombol("Terapkan").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("data=resmi"));
        await staf.Halaman.Locator(".kepala-akun > summary").ClickAsync();
        await staf.Tombol("Keluar").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/masuk$"));
    });

    [Fact]
    public Task EnterPadaIsian_TanpaJavaScript_MenyimpanDrafTidakMengajukan() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi", skrip: false);
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,3");
        await staf.Isian("IMI.01.2.Nilai").FillAsync("3,2");
        await staf.Isian("IMI.01.2.Nilai").PressAsync("Enter");

        await Expect(staf.Pemberitahuan).ToContainTextAsync("Draf tersimpan");
        await Expect(staf.Baris("IMI.01.1").First).ToContainTextAsync("Draf");
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToBeEditableAsync();
    });

    [Fact]
    public Task Pengisian_DenganPapanKetikSaja() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.TamuAsync();
        var papan = staf.Halaman.Keyboard;
        await staf.BukaAsync("/masuk");
        await staf.TabKeAsync("#NamaPengguna");
        await papan.TypeAsync("staf.imi");
        await staf.TabKeAsync("#KataSandi");
        await papan.TypeAsync(AplikasiUji.KataSandi);
        await papan.PressAsync("Enter");
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/realisasi/2023/tw1/IMI$"));

        // The first stop jumps over the frame.
        await papan.PressAsync("Tab");
        await Expect(staf.Halaman.GetByText("Langsung ke isi")).ToBeFocusedAsync();
        await papan.PressAsync("Enter");
        await Expect(staf.Halaman.Locator("main")).ToBeFocusedAsync();

        await staf.TabKeAsync("#IMI-01-1-Nilai");
        await papan.TypeAsync("3,3");
        await staf.TabKeAsync("#IMI-01-2-Nilai");
        await papan.TypeAsync("3,0");
        await papan.PressAsync("Control+s");
        await staf.TersimpanAsync();
        await Expect(staf.Isian("IMI.01.2.Nilai")).ToBeFocusedAsync();

        // Notes open with Enter; the way out of the table leads to the buttons.
        await staf.TabKeAsync("#IMI-01-2-baris .tombol-catatan");
        await papan.PressAsync("Enter");
        await staf.TabKeAsync("#IMI-01-2-Kendala");
        await papan.TypeAsync("Sarana pengamanan terbatas.");
        await staf.TabKeAsync("#IMI-01-2-TindakLanjut");
        await papan.TypeAsync("Diusulkan pada revisi anggaran.");
        await staf.TabKeAsync(".bilah-aksi button[value=periksa]");
        await papan.PressAsync("Enter");

        // What would be handed in, looked over without the mouse.
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/periksa$"));
        await staf.TabKeAsync(".bilah-aksi button[value=ajukan]");
        await papan.PressAsync("Enter");
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator diajukan");
    });
}
