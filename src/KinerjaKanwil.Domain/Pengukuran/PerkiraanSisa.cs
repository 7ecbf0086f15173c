using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>Estimates of the year's end (domain.md 3, row A and its note), the one that fits the indicator best first.</summary>
internal static class PerkiraanSisa
{
    public static IEnumerable<Perkiraan> Susun(Prognosis.Keadaan k) => k.Dijumlah ? Jumlah(k) : k.Rasio ? Rasio(k) : Tetap(k);

    private static IEnumerable<Perkiraan> Jumlah(Prognosis.Keadaan k)
    {
        var r = FormatAngka.Lengkap(k.Realisasi);
        if (TargetSampai(k) is > 0 and var sampai)
        {
            // A quarter that does not apply has no part in the plan that the rest of the year follows.
            var tahun = k.HanyaTerakhir ? k.Target
                : k.Target - TriwulanExtensions.Semua.Where(t => k.Data.Pada(t)?.TidakBerlaku == true).Sum(t => k.Data.Target.Untuk(t) ?? 0m);
            if (tahun > 0)
            {
                yield return Buat(
                    k, MetodePrognosis.PolaTarget, k.Realisasi * tahun / sampai,
                    $"Realisasi s.d. {k.Terakhir.Nama()} × target tahun ÷ target s.d. {k.Terakhir.Nama()} = {r} × {FormatAngka.Lengkap(tahun)} ÷ {FormatAngka.Lengkap(sampai)}");
            }
        }

        var banyak = k.HanyaTerakhir ? (int)k.Terakhir : k.Terisi.Count;
        yield return Buat(
            k, MetodePrognosis.LajuRata, k.Realisasi / banyak * (banyak + k.Sisa.Count),
            $"Rata-rata per triwulan × {banyak + k.Sisa.Count} triwulan = {r} ÷ {banyak} × {banyak + k.Sisa.Count}");
    }

    private static IEnumerable<Perkiraan> Rasio(Prognosis.Keadaan k)
    {
        foreach (var tetap in Tetap(k))
        {
            yield return tetap;
        }

        if (k.Manual.Rumus == RumusRasio.Pertumbuhan || k.Terisi.Count < 2)
        {
            yield break;
        }

        var (pembilang, penyebut) = k.Bagi;
        var (n, besar) = Tambahan(k);
        if (n < 0 || besar <= 0)
        {
            // Figures that were corrected downward, or that do not move, have no pace.
            yield break;
        }

        var (pembilangAkhir, penyebutAkhir) = (pembilang + (n * k.Sisa.Count), penyebut + (besar * k.Sisa.Count));
        var nilai = pembilangAkhir / penyebutAkhir * 100m;
        if (k.Manual.Rumus == RumusRasio.Bagian && nilai > 100m)
        {
            yield break;
        }

        yield return Buat(
            k, MetodePrognosis.LajuRasio, nilai,
            $"Tiap triwulan tersisa bertambah {FormatAngka.Ringkas(n)} dari {FormatAngka.Ringkas(besar)} seperti {k.Terakhir.Nama()}: {FormatAngka.Ringkas(pembilangAkhir)} ÷ {FormatAngka.Ringkas(penyebutAkhir)} × 100");
    }

    private static IEnumerable<Perkiraan> Tetap(Prognosis.Keadaan k)
    {
        yield return Buat(
            k, MetodePrognosis.NilaiTetap, k.Realisasi,
            (k.HanyaTerakhir ? $"Nilai {k.Terakhir.Nama()} dipakai sampai akhir tahun" : $"Angka gabungan s.d. {k.Terakhir.Nama()} dipakai sampai akhir tahun") + $": {FormatAngka.Lengkap(k.Realisasi)}");
    }

    /// <summary>What the last quarter added: its own figures, or, where it holds the earlier ones, the difference to the one before.</summary>
    private static (decimal Pembilang, decimal Penyebut) Tambahan(Prognosis.Keadaan k)
    {
        var akhir = k.Data.Pada(k.Terakhir)!;
        if (k.Manual.SifatAngka == SifatAngka.Periodik)
        {
            return (akhir.Pembilang!.Value, akhir.Penyebut!.Value);
        }

        var sebelum = k.Terisi[^2];
        var jarak = (int)k.Terakhir - (int)sebelum;
        var lalu = k.Data.Pada(sebelum)!;
        return ((akhir.Pembilang!.Value - lalu.Pembilang!.Value) / jarak, (akhir.Penyebut!.Value - lalu.Penyebut!.Value) / jarak);
    }

    private static decimal? TargetSampai(Prognosis.Keadaan k) => k.HanyaTerakhir
        ? k.Data.Target.Untuk(k.Terakhir)
        : k.Terisi.Sum(t => k.Data.Target.Untuk(t) ?? 0m);

    private static Perkiraan Buat(Prognosis.Keadaan k, MetodePrognosis metode, decimal nilai, string langkah)
    {
        var bulat = decimal.Round(nilai, k.Manual.HarusBulat ? 0 : 4, MidpointRounding.AwayFromZero);
        var teks = $"{langkah} = {FormatAngka.Lengkap(nilai)}";
        return new Perkiraan(
            metode, bulat, PerhitunganCapaian.Andaikan(k.Data, bulat, "Prognosis, bukan realisasi."),
            (k.Realisasi == nilai ? langkah : teks) + (bulat == nilai || !k.Manual.HarusBulat ? "." : $", dibulatkan {k.Angka(bulat)}."));
    }
}
