using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace KinerjaKanwil.Browser.Tests.Perjalanan;

/// <summary>
/// Long days in a bad office. Short here; <c>tests/lama.sh</c> runs them at full length: half an hour of entry, 500 edits by two people.
/// </summary>
public sealed class KetahananTests(Chromium chromium, ITestOutputHelper keluaran) : UjiPeramban(chromium)
{
    private const string Alamat = "/realisasi/2023/tw1/PAS";

    /// <summary>Edits of the person at the bad network, when no time is given.</summary>
    private static readonly int Suntingan = Setelan("KINERJA_LAMA_SUNTINGAN", 40);

    /// <summary>Minutes of entry; 0: as many edits as above.</summary>
    private static readonly int Menit = Setelan("KINERJA_LAMA_MENIT", 0);

    /// <summary>Edits of the two people together.</summary>
    private static readonly int SuntinganBerdua = Setelan("KINERJA_LAMA_BERDUA", 40);

    /// <summary>Seed of all chance, so that a failure can be had again.</summary>
    private static readonly int Benih = Setelan("KINERJA_LAMA_BENIH", 20231231);

    [Fact]
    public async Task JaringanPutusPutusDanServerDuaKaliMati_TidakAdaKetikanHilang()
    {
        await using var pemilik = new AplikasiNyata();
        var pintu = PintuBebas();
        var server = new AplikasiDiPintu(pintu) { SimpulDari = pemilik };
        try
        {
            await JalankanAsync(server, async panggung =>
            {
                var acak = new Random(Benih);
                var staf = await panggung.MasukAsync("staf.pas");
                staf.JaringanPutus = true;
                var halaman = staf.Halaman;
                var gangguan = new Gangguan(new Random(Benih + 1));
                await staf.Konteks.RouteAsync("**/realisasi/**", gangguan.LewatkanAsync);
                var kode = await halaman.EvaluateAsync<string[]>("() => [...document.querySelectorAll('tr[data-kode]')].map((t) => t.dataset.kode)");
                var harapan = new Dictionary<string, string>();
                var mulai = TimeProvider.System.GetTimestamp();
                var (kali, mati, putus) = (0, 0, false);
                double Bagian() => Menit > 0 ? TimeProvider.System.GetElapsedTime(mulai).TotalMinutes / Menit : (double)kali / Suntingan;
                while (Bagian() < 1)
                {
                    kali++;
                    gangguan.Aktif = true;
                    if (acak.Next(6) == 0)
                    {
                        putus = !putus;
                        await staf.Konteks.SetOfflineAsync(putus);
                    }

                    var satu = kode[1 + acak.Next(kode.Length - 1)];
                    await KetikAsync(halaman, acak, satu, harapan);

                    // The page is closed without a word, and opened again.
                    if (acak.Next(15) == 0 && !putus && mati is 0 or 2)
                    {
                        gangguan.Aktif = false;
                        await halaman.CloseAsync(new PageCloseOptions { RunBeforeUnload = false });
                        halaman = await staf.Konteks.NewPageAsync();
                        await halaman.GotoAsync(Alamat);
                    }

                    // The server dies at a third and at two thirds, and is back a few edits later: typing goes on meanwhile.
                    if (mati < 4 && Bagian() >= new[] { 0.30, 0.36, 0.63, 0.70 }[mati])
                    {
                        if (mati++ % 2 == 0)
                        {
                            await server.DisposeAsync();
                        }
                        else
                        {
                            server = new AplikasiDiPintu(pintu) { SimpulDari = pemilik };
                            Assert.Equal(pintu, server.Alamat.Port);
                        }
                    }
                }

                gangguan.Aktif = false;
                await staf.Konteks.SetOfflineAsync(false);
                await halaman.EvaluateAsync("dispatchEvent(new Event('online'))");
                await Expect(halaman.Locator(".simpan-keadaan")).ToHaveTextAsync(
                    new System.Text.RegularExpressions.Regex("^Tersimpan"), new() { Timeout = 120_000 });
                Assert.Equal(4, mati);

                var tersimpan = await pemilikBaca(server);
                var beda = harapan.Where(h => tersimpan.GetValueOrDefault(h.Key, "") != h.Value)
                    .Select(h => $"{h.Key}: diketik {h.Value}, tersimpan {tersimpan.GetValueOrDefault(h.Key, "")}").ToList();
                TanpaCela(beda);
                keluaran.WriteLine($"{kali} suntingan, {harapan.Count} isian, {gangguan.Jumlah} permintaan diganggu, server 2 kali dimatikan, 0 hilang.");
            });
        }
        finally
        {
            await server.DisposeAsync();
        }

        static Task<Dictionary<string, string>> pemilikBaca(AplikasiNyata app) => app.DenganDatabaseAsync(async db =>
        {
            var semua = await db.Realisasi.AsNoTracking().Where(r => r.Triwulan == Triwulan.I)
                .Select(r => new { r.Indikator.Kode, r.Pembilang, r.Penyebut, r.Kendala }).ToListAsync();
            return semua.SelectMany(r => new[]
            {
                ($"{r.Kode}.Pembilang", Teks(r.Pembilang)), ($"{r.Kode}.Penyebut", Teks(r.Penyebut)), ($"{r.Kode}.Kendala", r.Kendala ?? ""),
            }).ToDictionary(x => x.Item1, x => x.Item2);
        });
    }

    [Fact]
    public Task DuaOrangSatuDivisi_TidakAdaYangTertimpaDiamDiam() => JalankanAsync(async panggung =>
    {
        await panggung.TambahRekanAsync("rekan.pas", "Rekan Pemasyarakatan", sepertiAkun: "staf.pas");
        var orang = new[] { await panggung.MasukAsync("staf.pas"), await panggung.MasukAsync("rekan.pas") };
        var dilihat = orang.Select(_ => new ConcurrentDictionary<string, bool>()).ToArray();
        for (var n = 0; n < 2; n++)
        {
            await orang[n].BukaAsync(Alamat);
            Rekam(orang[n].Halaman, dilihat[n]);
        }

        // Few rows, so that they meet often; every value occurs once, so that it can be told who knew it.
        string[] kode = ["PAS.02.1", "PAS.02.2", "PAS.02.3", "PAS.03.1"];
        var konflik = await Task.WhenAll(orang.Select((o, n) => SuntingAsync(o, n, kode)));

        var nama = new[] { "Staf Divisi Pemasyarakatan (contoh)", "Rekan Pemasyarakatan" };
        var catatan = await panggung.App.DenganDatabaseAsync(db =>
            db.CatatanAudit.AsNoTracking().Where(c => c.Entitas == nameof(Realisasi) && c.Tindakan == nameof(TindakanAudit.Diubah)).OrderBy(c => c.Urut).ToListAsync());
        var tertimpa = new List<string>();
        foreach (var satu in catatan)
        {
            var siapa = Array.IndexOf(nama, satu.NamaPengguna);
            foreach (var bidang in PerubahanBidang.Baca(satu.Perubahan)!.Where(b => b.Bidang is "Pembilang" or "Penyebut" or "Kendala" && b.Sebelum is not null))
            {
                var kunci = Kunci(satu.KodeIndikator!, bidang.Bidang, bidang.Sebelum!);
                if (!dilihat[siapa].ContainsKey(kunci))
                {
                    tertimpa.Add($"{satu.NamaPengguna} mengganti {kunci} yang belum pernah dilihatnya");
                }
            }
        }

        TanpaCela(tertimpa);
        Assert.True(konflik.Sum() > 0, "Keduanya tidak pernah bertemu: uji ini tidak menguji apa pun.");
        keluaran.WriteLine($"{SuntinganBerdua} suntingan berdua, {catatan.Count} perubahan, {konflik.Sum()} konflik ditanyakan, 0 tertimpa diam-diam.");
    });

    private static async Task<int> SuntingAsync(Orang orang, int nomor, string[] kode)
    {
        var acak = new Random(Benih + 10 + nomor);
        var halaman = orang.Halaman;
        var konflik = 0;
        for (var n = 0; n < SuntinganBerdua / 2; n++)
        {
            var satu = kode[acak.Next(kode.Length)];
            var unik = 1000 + n * 2 + nomor;
            if (acak.Next(3) == 0)
            {
                await halaman.EvaluateAsync($"document.querySelector('[name=\"{satu}.Kendala\"]').closest('details').open = true");
                await halaman.Locator($"[name='{satu}.Kendala']").FillAsync($"Catatan {unik}");
            }
            else
            {
                await halaman.Locator($"[name='{satu}.Pembilang']").FillAsync($"{unik}");
                await halaman.Locator($"[name='{satu}.Penyebut']").FillAsync($"{unik + 100_000}");
            }

            await halaman.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");
            konflik += await TungguTenangAsync(halaman, acak);
        }

        return konflik + await TungguTenangAsync(halaman, acak);
    }

    /// <summary>Until everything is stored; conflicts are answered as chance has it.</summary>
    private static async Task<int> TungguTenangAsync(IPage halaman, Random acak)
    {
        var konflik = 0;
        while (true)
        {
            await halaman.WaitForFunctionAsync("() => document.querySelector('dialog[open]') || /^Tersimpan|diubah orang lain/.test(document.querySelector('.simpan-keadaan').textContent)");
            var dialog = halaman.Locator("dialog[open]");
            if (await dialog.CountAsync() > 0)
            {
                await dialog.Locator(acak.Next(2) == 0 ? "button[value=saya]" : "button[value=tersimpan]").ClickAsync();
                konflik++;
                continue;
            }

            if ((await halaman.Locator(".simpan-keadaan").TextContentAsync())!.StartsWith("Tersimpan", StringComparison.Ordinal))
            {
                return konflik;
            }

            // Through the page itself: the dialog may be opening this moment, and then covers the button.
            await halaman.EvaluateAsync("() => document.querySelector('[data-bagian=lihat]').click()");
        }
    }

    /// <summary>Remembers every value that the server ever showed to a page.</summary>
    private static void Rekam(IPage halaman, ConcurrentDictionary<string, bool> dilihat) => halaman.Response += async (_, jawaban) =>
    {
        if (jawaban.Request.Method != "PUT" || jawaban.Status is not (200 or 409))
        {
            return;
        }

        var isi = (await jawaban.JsonAsync())!.Value;
        var baris = jawaban.Status == 200 ? isi : isi.GetProperty("tersimpan");
        foreach (var bidang in baris.GetProperty("isi").EnumerateObject())
        {
            dilihat[Kunci(baris.GetProperty("kode").GetString()!, bidang.Name, bidang.Value.GetString()!)] = true;
        }

        // What was sent is known to who sent it, also when the answer is a conflict that the person decides.
        foreach (var bidang in JsonDocument.Parse(jawaban.Request.PostData!).RootElement.EnumerateObject().Where(b => b.Value.ValueKind == JsonValueKind.String))
        {
            dilihat[Kunci(baris.GetProperty("kode").GetString()!, bidang.Name, bidang.Value.GetString()!)] = true;
        }
    };

    private static string Kunci(string kode, string bidang, string nilai) =>
        $"{kode}.{bidang}={(decimal.TryParse(nilai, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var angka) ? FormatAngka.Isian(angka) : nilai)}";

    private static async Task KetikAsync(IPage halaman, Random acak, string kode, Dictionary<string, string> harapan)
    {
        var (pembilang, penyebut) = (acak.Next(1, 900), acak.Next(900, 2000));
        foreach (var (bidang, isi) in new[] { ("Pembilang", $"{pembilang},{acak.Next(1, 9)}"), ("Penyebut", $"{penyebut}") })
        {
            await halaman.Locator($"[name='{kode}.{bidang}']").FillAsync("");
            await halaman.Locator($"[name='{kode}.{bidang}']").PressSequentiallyAsync(isi);
            harapan[$"{kode}.{bidang}"] = isi;
        }

        if (acak.Next(3) == 0)
        {
            var isi = $"Kendala {acak.Next(1000, 9999)}.";
            await halaman.EvaluateAsync($"document.querySelector('[name=\"{kode}.Kendala\"]').closest('details').open = true");
            await halaman.Locator($"[name='{kode}.Kendala']").FillAsync("");
            await halaman.Locator($"[name='{kode}.Kendala']").PressSequentiallyAsync(isi);
            harapan[$"{kode}.Kendala"] = isi;
        }
    }

    private static string Teks(decimal? nilai) => nilai is { } ada ? FormatAngka.Isian(ada) : "";

    private static int Setelan(string nama, int bawaan) =>
        int.TryParse(Environment.GetEnvironmentVariable(nama), NumberStyles.None, CultureInfo.InvariantCulture, out var isi) ? isi : bawaan;

    /// <summary>
    /// A port that stays free while the server is down: below those that the system hands out, to the applications of other tests for one.
    /// </summary>
    private static int PintuBebas()
    {
        for (var pintu = 20_000; ; pintu++)
        {
            try
            {
                using var pendengar = new TcpListener(IPAddress.Loopback, pintu);
                pendengar.Start();
                return pintu;
            }
            catch (SocketException) when (pintu < 20_500)
            {
                // Taken: the next one.
            }
        }
    }

    /// <summary>A network that loses requests, loses answers, and has a proxy that says no.</summary>
    private sealed class Gangguan(Random acak)
    {
        private int jumlah;

        public bool Aktif { get; set; }

        public int Jumlah => jumlah;

        public async Task LewatkanAsync(IRoute rute)
        {
            try
            {
                if (!Aktif || rute.Request.Method != "PUT")
                {
                    await rute.ContinueAsync();
                    return;
                }

                switch (acak.Next(6))
                {
                    case 0:
                        Interlocked.Increment(ref jumlah);
                        await rute.AbortAsync();
                        break;
                    case 1:
                        Interlocked.Increment(ref jumlah);
                        await rute.FetchAsync();
                        await rute.AbortAsync();
                        break;
                    case 2:
                        Interlocked.Increment(ref jumlah);
                        await rute.FulfillAsync(new RouteFulfillOptions { Status = 502, Body = "" });
                        break;
                    default:
                        await rute.ContinueAsync();
                        break;
                }
            }
            catch (PlaywrightException)
            {
                // The page was closed, or the server had gone, while the request was under way.
                try
                {
                    await rute.AbortAsync();
                }
                catch (PlaywrightException)
                {
                    // Already answered for.
                }
            }
        }
    }
}
