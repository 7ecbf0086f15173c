using System.Text.RegularExpressions;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Web.Tests.Infrastruktur;
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

        // Handing in: the panel of the row below its target stands open; details and textareas need no script.
        await staf.Tombol("Ajukan").ClickAsync();
        await staf.Isian("IMI.01.1.Kendala").FillAsync("Antrean pada dua kantor imigrasi.");
        await staf.Isian("IMI.01.1.TindakLanjut").FillAsync("Penambahan loket.");
        await staf.Tombol("Ajukan").ClickAsync();
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator diajukan");
        await Expect(staf.Baris("IMI.01.1").Last).ToContainTextAsync("Diajukan Staf Divisi Keimigrasian (contoh), 8 Januari 2024 10.00 WIB.");
        await Expect(staf.Halaman.Locator("main form .btn")).ToHaveCountAsync(0);

        // Reading and leaving.
        await staf.BukaAsync("/dasbor");
        await staf.Halaman.GetByLabel("Data", new() { Exact = true }).SelectOptionAsync("resmi");
        await staf.Tombol("Terapkan").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("data=resmi"));
        await staf.Halaman.Locator(".kepala-akun > summary").ClickAsync();
        await staf.Tombol("Keluar").ClickAsync();
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/masuk$"));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task EnterPadaIsian_MenyimpanDraf_TidakMengajukan(bool skrip) => JalankanAsync(async panggung =>
    {
        var staf = await panggung.MasukAsync("staf.imi", skrip: skrip);
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
        await TabKeAsync(staf, "#NamaPengguna");
        await papan.TypeAsync("staf.imi");
        await TabKeAsync(staf, "#KataSandi");
        await papan.TypeAsync(AplikasiUji.KataSandi);
        await papan.PressAsync("Enter");
        await Expect(staf.Halaman).ToHaveURLAsync(new Regex("/realisasi/2023/tw1/IMI$"));

        // The first stop jumps over the frame.
        await papan.PressAsync("Tab");
        await Expect(staf.Halaman.GetByText("Langsung ke isi")).ToBeFocusedAsync();
        await papan.PressAsync("Enter");
        await Expect(staf.Halaman.Locator("main")).ToBeFocusedAsync();

        await TabKeAsync(staf, "#IMI-01-1-Nilai");
        await papan.TypeAsync("3,3");
        await TabKeAsync(staf, "#IMI-01-2-Nilai");
        await papan.TypeAsync("3,0");
        await papan.PressAsync("Enter");
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator berubah");

        // Notes open with Enter; the way out of the table leads to the buttons.
        await TabKeAsync(staf, "#IMI-01-2-baris + tr summary");
        await papan.PressAsync("Enter");
        await TabKeAsync(staf, "#IMI-01-2-Kendala");
        await papan.TypeAsync("Sarana pengamanan terbatas.");
        await TabKeAsync(staf, "#IMI-01-2-TindakLanjut");
        await papan.TypeAsync("Diusulkan pada revisi anggaran.");
        await TabKeAsync(staf, ".bilah-aksi button[value=ajukan]");
        await papan.PressAsync("Enter");
        await Expect(staf.Pemberitahuan).ToContainTextAsync("2 indikator diajukan");
    });

    /// <summary>Presses Tab until the element has the focus; what has it must be visible all the way, not below the action bar.</summary>
    private static async Task TabKeAsync(Orang orang, string pemilih)
    {
        const int TabPalingBanyak = 60;
        var dilewati = new List<string>();
        for (var n = 0; n < TabPalingBanyak; n++)
        {
            await orang.Halaman.Keyboard.PressAsync("Tab");
            var (tercapai, nama, tertutup) = await FokusAsync(orang, pemilih);
            dilewati.Add(nama);
            Assert.False(tertutup, $"Fokus tertutup: {nama}");
            if (tercapai)
            {
                return;
            }
        }

        Assert.Fail($"{pemilih} tidak tercapai dengan Tab. Dilewati: {string.Join(" > ", dilewati)}");
    }

    private static async Task<(bool Tercapai, string Nama, bool Tertutup)> FokusAsync(Orang orang, string pemilih)
    {
        var hasil = await orang.Halaman.EvaluateAsync<string[]>(
            """
            (pemilih) => {
              const e = document.activeElement;
              const nama = e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' ' + (e.getAttribute('aria-label') || e.textContent.trim().slice(0, 30));
              const k = e.getBoundingClientRect();
              const atas = document.elementFromPoint(k.left + Math.min(k.width, 20) / 2, k.top + Math.min(k.height, 20) / 2);
              const tertutup = e !== document.body && k.height < innerHeight && !(atas && (e.contains(atas) || atas.contains(e)));
              return [String(e.matches(pemilih)), nama, String(tertutup)];
            }
            """, pemilih);
        return (hasil[0] == "true", hasil[1], hasil[2] == "true");
    }
}
