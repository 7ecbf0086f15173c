using System.Globalization;
using System.Text.Json;
using KinerjaKanwil.Browser.Tests.Infrastruktur;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Browser.Tests.Skrip;

/// <summary>The scripts that repeat a rule of the server, held against it.</summary>
public sealed class AngkaTests(Chromium chromium) : UjiPeramban(chromium)
{
    [Fact]
    public Task Baca_SetiapBarisTabel_SamaDenganServer() => JalankanAsync(async panggung =>
    {
        var tabel = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "tabel-angka.json"));
        Assert.True(JsonDocument.Parse(tabel).RootElement.GetArrayLength() >= 62);
        var tamu = await panggung.TamuAsync();
        await tamu.BukaAsync("/masuk");

        var beda = await tamu.Halaman.EvaluateAsync<string[]>(
            """
            async (tabel) => {
              const { baca } = await import('/js/angka.js');
              return JSON.parse(tabel).filter((b) => { const h = baca(b.teks); return ['jenis', 'nilai', 'catatan', 'pesan'].some((k) => h[k] !== b[k]); })
                .map((b) => JSON.stringify([b, baca(b.teks)]));
            }
            """, tabel);

        TanpaCela(beda);
    });

    /// <summary>
    /// The live figure is marked ≈ and never stored; still it must not frighten anyone with a number that the server then corrects. Two
    /// decimals, over every way of entry, direction, cumulation and sign.
    /// </summary>
    [Fact]
    public Task Kira_RibuanKasusSembarang_SamaDenganPerhitunganServer() => JalankanAsync(async panggung =>
    {
        var acak = new Random(20231108);
        var kasus = Enumerable.Range(0, 4000).Select(_ => Kasus(acak)).OfType<object[]>().ToList();
        Assert.InRange(kasus.Count, 2000, 4000);
        var tamu = await panggung.TamuAsync();
        await tamu.BukaAsync("/masuk");

        var beda = await tamu.Halaman.EvaluateAsync<string[]>(
            """
            async (kasus) => {
              const { bahan, kira } = await import('/js/angka.js');
              const { ringkas } = await import('/js/angka.js');
              return JSON.parse(kasus).map(([teks, isi, realisasi, capaian, kategori]) => {
                const h = kira(bahan(teks), isi, [0, 120], [100, 80]);
                const hasil = h ? [ringkas(h.realisasi), h.capaian === null ? null : ringkas(h.capaian, true), h.kategori] : [null, null, null];
                return JSON.stringify(hasil) === JSON.stringify([realisasi, capaian, kategori]) ? '' : JSON.stringify([teks, isi, hasil, realisasi, capaian, kategori]);
              }).filter(Boolean);
            }
            """, JsonSerializer.Serialize(kasus));

        TanpaCela(beda);
    });

    /// <summary>An indicator with figures of some quarters: what the page is given, what is typed, and what the server makes of it.</summary>
    private static object[]? Kasus(Random acak)
    {
        var rasio = acak.Next(2) == 0;
        var manual = new ManualIku
        {
            Satuan = rasio ? new Satuan(JenisSatuan.Persen, "%") : new Satuan(JenisSatuan.Jumlah, "Layanan"),
            CaraIsi = rasio ? CaraIsi.Rasio : CaraIsi.Langsung,
            Polaritas = (Polaritas)acak.Next(3),
            Konsolidasi = (Konsolidasi)acak.Next(3),
            SifatAngka = (SifatAngka)acak.Next(2),
            Rumus = rasio ? (RumusRasio)acak.Next(3) : default,
            RealisasiTerburuk = acak.Next(3) == 0 ? 50m : null,
            Konversi120 = acak.Next(4) == 0,
        };
        var triwulan = (Triwulan)acak.Next(1, 5);
        var target = new NilaiTarget(Target(acak), Target(acak), Target(acak), Target(acak), 90m);
        var angka = TriwulanExtensions.Semua.Where(t => t <= triwulan && (t == triwulan || acak.Next(4) > 0))
            .Select(t => rasio ? new AngkaTriwulan(t, Angka(acak), Angka(acak), null) : new AngkaTriwulan(t, null, null, Angka(acak))).ToList();
        var data = new DataPengukuran
        {
            Tahun = 2023, Manual = manual, Target = target, Angka = angka, Pengaturan = new PengaturanCapaian { RumusMinimal = (RumusMinimal)acak.Next(2), KonversiSemua = acak.Next(4) == 0 }, HariIni = new DateOnly(2024, 1, 8),
        };
        if (BahanHitung.Untuk(data with { Angka = [.. angka.Where(a => a.Triwulan != triwulan)] }, triwulan) is not { } bahan)
        {
            return null;
        }

        var kini = angka.Single(a => a.Triwulan == triwulan);
        var capaian = PerhitunganCapaian.Triwulanan(data, triwulan);
        return
        [
            bahan.ToString(),
            new Dictionary<string, string> { ["Pembilang"] = Teks(kini.Pembilang), ["Penyebut"] = Teks(kini.Penyebut), ["Nilai"] = Teks(kini.Nilai) },
            capaian.Realisasi is { } realisasi ? FormatAngka.Ringkas(realisasi) : null!,
            capaian.Nilai is { } nilai ? FormatAngka.DuaDesimal(nilai) : null!,
            capaian.Nilai is null ? null! : capaian.Kategori.ToString().ToLower(CultureInfo.InvariantCulture),
        ];
    }

    private static string Teks(decimal? nilai) => nilai is { } ada ? FormatAngka.Isian(ada) : "";

    private static decimal Angka(Random acak) => acak.Next(5) == 0 ? acak.Next(1, 5) : acak.Next(1, 40_000) / (acak.Next(2) == 0 ? 100m : 10m);

    private static decimal? Target(Random acak) => acak.Next(8) switch { 0 => null, 1 => 0m, 2 => acak.Next(1, 200) / 10m, _ => acak.Next(1, 200) };
}
