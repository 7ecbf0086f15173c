using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>The entry grid in the hands of people who come from Excel.</summary>
public sealed class TabelIsianTests(Chromium chromium) : UjiPeramban(chromium)
{
    [Fact]
    public Task PeriksaDanAjukan_DenganPapanKetikSaja() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.yan");
        var papan = staf.Halaman.Keyboard;
        await staf.TabKeAsync("#YAN-01-2-Pembilang");
        await papan.TypeAsync("3");
        await papan.PressAsync("Tab");
        await papan.TypeAsync("3");
        await papan.PressAsync("Enter");
        await papan.TypeAsync("100");
        await papan.PressAsync("Shift+Tab");
        await papan.TypeAsync("1");
        await staf.TabKeAsync(".bilah-aksi button[value=periksa]");
        await papan.PressAsync("Enter");

        // What is missing leads to its field; there and back again.
        await Expect(staf.Halaman).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/periksa$"));
        await staf.TabKeAsync("ul[aria-labelledby=kurang] a");
        await papan.PressAsync("Enter");
        await Expect(staf.Isian("YAN.02.1.Kendala")).ToBeFocusedAsync();
        await papan.TypeAsync("Anggaran turun.");
        await staf.TabKeAsync("#YAN-02-1-TindakLanjut");
        await papan.TypeAsync("Diajukan revisi.");
        await staf.TabKeAsync(".bilah-aksi button[value=periksa]");
        await papan.PressAsync("Enter");

        await Expect(staf.Halaman).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/periksa$"));
        await staf.TabKeAsync("#YAN-01-2-SudahBenar");
        await papan.PressAsync("Space");
        await staf.TabKeAsync(".bilah-aksi button[value=ajukan]");
        await papan.PressAsync("Enter");
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator diajukan");
        Assert.Equal("3 / 3", await panggung.App.DenganDatabaseAsync(db => db.Realisasi.Where(r => r.Indikator.Kode == "YAN.01.2").Select(r => r.AngkaDipastikan).SingleAsync()));
    });

    [Fact]
    public Task TigaPuluhEnamBaris_DenganPapanKetikSaja() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        var papan = staf.Halaman.Keyboard;
        await staf.TabKeAsync("#PAS-01-1-Nilai");

        // Down the first column with Enter, up the second with the arrow.
        var kode = await staf.Halaman.EvaluateAsync<string[]>("() => [...document.querySelectorAll('tr[data-kode]')].map((t) => t.dataset.kode)");
        Assert.Equal(36, kode.Length);
        for (var n = 0; n < kode.Length; n++)
        {
            await papan.TypeAsync(n == 0 ? "83,5" : $"{40 + n}");
            if (n < kode.Length - 1)
            {
                await papan.PressAsync("Enter");
            }
        }

        await papan.PressAsync("Tab");
        for (var n = kode.Length - 1; n > 0; n--)
        {
            await Expect(staf.Isian(kode[n] + ".Penyebut")).ToBeFocusedAsync();
            await papan.TypeAsync($"{50 + n}");
            await papan.PressAsync("ArrowUp");
        }

        await Expect(staf.Isian("PAS.01.1.Nilai")).ToBeFocusedAsync();
        await papan.PressAsync("Enter");
        await Expect(staf.Isian(kode[1] + ".Penyebut")).ToBeFocusedAsync();
        await papan.PressAsync("Control+s");
        await staf.TersimpanAsync();

        await Expect(staf.Halaman.GetByText("36 dari 36")).ToBeVisibleAsync();
        var tersimpan = await TersimpanAsync(panggung.App);
        Assert.Equal((null, null, 83.5m), tersimpan[kode[0]]);
        Assert.All(kode.Skip(1).Select((k, n) => (k, n)), x => Assert.Equal((41m + x.n, 51m + x.n, (decimal?)null), tersimpan[x.k]));
    });

    [Fact]
    public Task PapanKetik_CatatanEscDanBerikutnya() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        var papan = staf.Halaman.Keyboard;
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,3");
        await staf.TersimpanAsync();

        // Esc brings back what is stored; Ctrl+Enter goes to the notes and back.
        await staf.Isian("IMI.01.1.Nilai").FillAsync("2");
        await papan.PressAsync("Escape");
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,3");
        await papan.PressAsync("Control+Enter");
        await Expect(staf.Isian("IMI.01.1.Analisis")).ToBeFocusedAsync();
        await papan.TypeAsync("Satu baris");
        await papan.PressAsync("Enter");
        await papan.TypeAsync("dan satu lagi.");
        await papan.PressAsync("Control+Enter");
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToBeFocusedAsync();
        await papan.PressAsync("Alt+ArrowDown");
        await Expect(staf.Isian("IMI.01.2.Nilai")).ToBeFocusedAsync();
        await staf.TersimpanAsync();
        Assert.Equal("Satu baris\ndan satu lagi.", await panggung.App.DenganDatabaseAsync(db => db.Realisasi.Select(r => r.Analisis).SingleAsync()));

        // The sheet of shortcuts; a question mark in a field is a question mark.
        await papan.TypeAsync("?");
        await Expect(staf.Isian("IMI.01.2.Nilai")).ToHaveValueAsync("?");
        await papan.PressAsync("Escape");
        await staf.Halaman.Locator("h1").ClickAsync();
        await papan.PressAsync("?");
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Baris berikutnya, kolom yang sama");
        await staf.Tombol("Tutup").ClickAsync();
        await Expect(staf.Halaman.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task AnalisisTriwulanLalu_DisalinDanTersimpanSendiri() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        await staf.Baris("IMI.01.1").Locator(".tombol-catatan").ClickAsync();
        await staf.Isian("IMI.01.1.Analisis").FillAsync("Naik karena dua loket baru.");
        await Expect(staf.Baris("IMI.01.1").Last).ToContainTextAsync("27 dari 2.000 karakter");
        await staf.TersimpanAsync();

        await staf.BukaAsync("/realisasi/2023/tw2/IMI");
        await staf.Baris("IMI.01.1").Locator(".tombol-catatan").ClickAsync();
        await staf.Tombol("Salin dari TW I").ClickAsync();
        await Expect(staf.Isian("IMI.01.1.Analisis")).ToBeFocusedAsync();
        await staf.Halaman.Keyboard.TypeAsync(" Lagi.");
        await staf.TersimpanAsync();

        Assert.Equal(
            ["Naik karena dua loket baru.", "Naik karena dua loket baru. Lagi."],
            await panggung.App.DenganDatabaseAsync(db => db.Realisasi.OrderBy(r => r.Triwulan).Select(r => r.Analisis).ToListAsync()));
    });

    /// <summary>Every way in which an office writes a number, as Excel puts a block on the clipboard.</summary>
    [Fact]
    public Task TempelBlok36x2_SetiapBentukAngka_PratinjauTempelDanUrungkan() => JalankanAsync(async panggung =>
    {
        string[] bentuk =
        [
            "7", " 8 ", "9,5", "9.5", "1.234", "1.234,5", "1,234.5", "1,234,567", "98,75 %", "98.75%", "\u00a012\u00a0", "007", "1,0000", "0", "\"15\"", "12.000.000",
        ];
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.Konteks.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var kode = await staf.Halaman.EvaluateAsync<string[]>("() => [...document.querySelectorAll('tr[data-kode]')].map((t) => t.dataset.kode)");
        var blok = kode.Select((_, n) => n switch
        {
            0 => ("83.5", ""),
            5 => ("12abc", "20"),
            6 => ("", ""),
            _ => (bentuk[n % bentuk.Length], "99.000.000"),
        }).ToList();
        await staf.Isian("PAS.02.2.Pembilang").FillAsync("3");
        await staf.Isian("PAS.02.2.Penyebut").FillAsync("4");
        await staf.TersimpanAsync();
        await staf.Halaman.EvaluateAsync(
            "(isi) => navigator.clipboard.writeText(isi)", string.Join("\r\n", blok.Select(b => $"{b.Item1}\t{b.Item2}")) + "\r\n");

        await staf.Isian("PAS.01.1.Nilai").FocusAsync();
        await staf.Halaman.Keyboard.PressAsync("Control+v");
        var dialog = staf.Halaman.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Tempel 69 nilai mulai Realisasi PAS.01.1?");
        await Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(69);
        await Expect(dialog.Locator("tbody tr.baris-galat")).ToHaveCountAsync(1);
        await Expect(dialog).ToContainTextAsync("Dibaca sebagai 1.234 (ribuan)");
        await Expect(staf.Isian("PAS.01.1.Nilai")).ToHaveValueAsync("");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tempel" }).ClickAsync();

        await Expect(staf.KeadaanSimpan).ToHaveTextAsync($"1 baris belum tersimpan: {kode[5]} perlu diperbaiki.", new() { Timeout = 60_000 });
        var tersimpan = await TersimpanAsync(panggung.App);
        Assert.Equal(83.5m, tersimpan[kode[0]].Nilai);
        Assert.False(tersimpan.ContainsKey(kode[5]));
        Assert.False(tersimpan.ContainsKey(kode[6]));
        for (var n = 1; n < kode.Length; n++)
        {
            if (n is not (5 or 6))
            {
                Assert.Equal(
                    (BacaanAngka.Baca(blok[n].Item1.Trim('"')).Nilai, 99_000_000m), (tersimpan[kode[n]].Pembilang, tersimpan[kode[n]].Penyebut!.Value));
            }
        }

        await staf.Tombol("Urungkan tempel").ClickAsync();
        await Expect(staf.Isian(kode[5] + ".Pembilang")).ToHaveValueAsync("");
        await Expect(staf.Isian("PAS.02.2.Pembilang")).ToHaveValueAsync("3");
        await Expect(staf.KeadaanSimpan).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^Tersimpan"), new() { Timeout = 60_000 });
        tersimpan = await TersimpanAsync(panggung.App);
        Assert.Equal((3m, 4m), (tersimpan["PAS.02.2"].Pembilang, tersimpan["PAS.02.2"].Penyebut));
        Assert.Equal((null, null, (decimal?)null), tersimpan[kode[0]]);
    });

    [Fact]
    public Task Saringan_BelumLengkapDanDikembalikan_JugaTanpaJavaScript() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,3");
        await staf.TersimpanAsync();
        await staf.Halaman.Locator("[data-saring=Belum]").ClickAsync();
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToBeHiddenAsync();
        await Expect(staf.Isian("IMI.01.2.Nilai")).ToBeVisibleAsync();
        Assert.Equal("/realisasi/2023/tw1/IMI?tampilkan=belum", staf.Jalur);

        // What was just finished stays under the hand until the next choice.
        await staf.Isian("IMI.01.2.Nilai").FillAsync("3,2");
        await staf.TersimpanAsync();
        await Expect(staf.Isian("IMI.01.2.Nilai")).ToBeVisibleAsync();
        await staf.Halaman.Locator("[data-saring=Dikembalikan]").ClickAsync();
        await Expect(staf.Halaman.GetByText("Tidak ada baris pada tampilan ini.")).ToBeVisibleAsync();

        var tanpaSkrip = await panggung.MasukAsync("staf.imi", skrip: false);
        await tanpaSkrip.BukaAsync("/realisasi/2023/tw1/IMI?tampilkan=dikembalikan");
        await Expect(tanpaSkrip.Halaman.GetByText("Tidak ada baris pada tampilan ini.")).ToBeVisibleAsync();
        await Expect(tanpaSkrip.Isian("IMI.01.1.Nilai")).ToBeHiddenAsync();
        Assert.Equal(400, (await tanpaSkrip.BukaAsync("/realisasi/2023/tw1/IMI?tampilkan=x"))!.Status);
    });

    [Fact]
    public Task DataDukung_DiSampingBaris_UnggahGagalDiulangLaluDihapus() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi");
        staf.JaringanPutus = true;
        await staf.Isian("IMI.01.1.Nilai").FillAsync("3,3");
        await staf.Halaman.Locator("#IMI-01-1-Bukti").ClickAsync();
        var dialog = staf.Halaman.GetByRole(AriaRole.Dialog);
        await dialog.Locator("#Berkas").SetInputFilesAsync(new FilePayload { Name = "laporan.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });

        // The first try is cut off; the choice of the file stays.
        await staf.Halaman.RouteAsync("**/bukti/**", rute => rute.AbortAsync(), new() { Times = 1 });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tambah berkas" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Berkas belum terkirim: sambungan terputus.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Coba lagi" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Berkas laporan.pdf ditambahkan.");
        await dialog.GetByLabel("Alamat").FillAsync("https://contoh.go.id/laporan");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Tambah tautan" }).ClickAsync();
        await Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(2);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Hapus laporan.pdf" }).ClickAsync();
        await Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(1);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Selesai" }).ClickAsync();

        await Expect(staf.Halaman.Locator("#IMI-01-1-Bukti")).ToContainTextAsync("Lihat (1) data dukung untuk IMI.01.1");
        await Expect(staf.Isian("IMI.01.1.Nilai")).ToHaveValueAsync("3,3");
        await staf.TersimpanAsync();
    });

    [Fact]
    public Task Catatan_TombolDiBaris_MengatakanWajibLaluTerisi_DanDapatDibukaDariPapanKetik() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.BukaAsync("/realisasi/2023/tw1/PAS");
        var tombol = staf.Baris("PAS.02.1").GetByRole(AriaRole.Button, new() { Name = "catatan PAS.02.1" });
        await Expect(tombol).ToHaveTextAsync("Tambah catatan PAS.02.1");
        await Expect(tombol).ToHaveAttributeAsync("aria-expanded", "false");
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("171");
        await staf.Isian("PAS.02.1.Penyebut").FillAsync("190");
        await Expect(tombol).ToHaveTextAsync("Tambah catatan PAS.02.1");
        await staf.Isian("PAS.02.1.Pembilang").FillAsync("100");
        await Expect(tombol).ToHaveTextAsync("Wajib diisi catatan PAS.02.1");

        await tombol.FocusAsync();
        await staf.Halaman.Keyboard.PressAsync("Enter");
        await Expect(tombol).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(staf.Baris("PAS.02.1").Locator("textarea").First).ToBeFocusedAsync();
        await staf.Isian("PAS.02.1.Kendala").FillAsync("Petikan putusan terlambat.");
        await Expect(tombol).ToHaveTextAsync("Wajib diisi catatan PAS.02.1");
        await staf.Isian("PAS.02.1.TindakLanjut").FillAsync("Rekonsiliasi mingguan.");
        await Expect(tombol).ToHaveTextAsync("Terisi catatan PAS.02.1");
        await tombol.ClickAsync();
        await Expect(staf.Isian("PAS.02.1.Kendala")).ToBeHiddenAsync();
        await staf.TersimpanAsync();

        // The server says the same.
        await staf.Halaman.ReloadAsync();
        await Expect(tombol).ToHaveTextAsync("Terisi catatan PAS.02.1");
        await staf.Isian("PAS.02.1.TindakLanjut").EvaluateAsync("e => { e.value = ''; e.dispatchEvent(new Event('input', { bubbles: true })); }");
        await staf.TersimpanAsync();
        await staf.Halaman.ReloadAsync();
        await Expect(tombol).ToHaveTextAsync("Wajib diisi catatan PAS.02.1");
    });

    /// <summary>An office screen shows at least five rows at once, and nothing in them is cut: whoever comes from Excel must not scroll for every indicator.</summary>
    [Fact]
    public Task LayarKantor_MemuatLimaBarisAtauLebih_TanpaTerpotong() => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.pas");
        await staf.BukaAsync("/realisasi/2023/tw1/PAS");
        await staf.Halaman.Locator("#PAS-02-1-baris").EvaluateAsync("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)");
        var tampak = await staf.Halaman.EvaluateAsync<int>(
            """
            () => {
              const bawah = document.querySelector('.bilah-aksi').getBoundingClientRect().top;
              return [...document.querySelectorAll('tr.ada-panel')].filter((t) => t.getBoundingClientRect().top >= 40 && t.getBoundingClientRect().bottom <= bawah).length;
            }
            """);
        Assert.InRange(tampak, 5, 12);
        Assert.Equal(0, await staf.Halaman.EvaluateAsync<int>("() => [...document.querySelectorAll('tr.ada-panel > *')].filter((e) => e.scrollWidth > e.clientWidth + 1).length"));
    });

    private static Task<Dictionary<string, (decimal? Pembilang, decimal? Penyebut, decimal? Nilai)>> TersimpanAsync(AplikasiUji app) => app.DenganDatabaseAsync(db =>
        db.Realisasi.AsNoTracking().Where(r => r.Triwulan == Triwulan.I).Select(r => new { r.Indikator.Kode, r.Pembilang, r.Penyebut, r.Nilai })
            .ToDictionaryAsync(r => r.Kode, r => (r.Pembilang, r.Penyebut, r.Nilai)));
}
