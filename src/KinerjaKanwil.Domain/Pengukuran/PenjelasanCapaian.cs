using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>Writes down, step by step, how a <see cref="Capaian"/> came about. Takes every figure from it.</summary>
internal static class PenjelasanCapaian
{
    public static IReadOnlyList<string> Susun(Capaian capaian)
    {
        var manual = capaian.Data.Manual;
        var langkah = new List<string> { Aturan(manual) };
        langkah.AddRange(Masukan(capaian));

        if (capaian.Realisasi is { } realisasi)
        {
            langkah.Add($"Realisasi s.d. {capaian.Sampai.Nama()} = {FormatAngka.Lengkap(realisasi)}{manual.Satuan.Akhiran}.");
        }

        if (capaian.Target is { } target)
        {
            var milik = capaian.TerhadapTahun ? $"tahun {capaian.Data.Tahun}" : Milik(capaian, manual);
            langkah.Add($"Target {milik} = {FormatAngka.Lengkap(target)}{manual.Satuan.Akhiran}.");
        }

        if (capaian is { Mentah: { } mentah, Nilai: { } nilai })
        {
            langkah.Add($"{Rumus(capaian)} = {FormatAngka.Lengkap(mentah)}.");
            langkah.Add(Batas(capaian, mentah, nilai));
            langkah.Add($"Dibulatkan dua angka di belakang koma, setengah menjauhi nol: {FormatAngka.DuaDesimal(nilai)}. Status: {capaian.Kategori.Nama()} ({Ambang(capaian.Data.Pengaturan)}).");
        }
        else
        {
            langkah.Add($"Tidak ada capaian: {capaian.Keadaan.Nama().ToLowerInvariant()}.");
            if (manual.Polaritas == Polaritas.Minimal)
            {
                langkah.Add($"Rumus makin rendah makin baik pada tahun ini: {capaian.Data.Pengaturan.RumusMinimal.Uraian()}.");
            }
        }

        if (capaian.PenyebutKecil is { } penyebut)
        {
            langkah.Add($"Penyebut hanya {FormatAngka.Lengkap(penyebut)} (n = {FormatAngka.Lengkap(penyebut)}): satu kasus mengubah angka ini banyak.");
        }

        if (capaian.Berjalan)
        {
            langkah.Add($"Tahun masih berjalan: target terakhir jatuh tempo pada akhir {capaian.Data.Target.Terakhir.Nama()}. Ini bukan hasil akhir.");
        }

        if (capaian.Keterangan is { } keterangan)
        {
            langkah.Add(keterangan);
        }

        return langkah;
    }

    private static string Aturan(ManualIku manual)
    {
        var isi = manual.CaraIsi == CaraIsi.Langsung ? "Angka diisi langsung" : manual.Rumus switch
        {
            RumusRasio.Bagian or RumusRasio.Perbandingan => "Realisasi = pembilang ÷ penyebut × 100",
            RumusRasio.Pertumbuhan => "Realisasi = (pembilang − penyebut) ÷ penyebut × 100",
            _ => throw new ArgumentOutOfRangeException(nameof(manual), manual.Rumus, null),
        };
        var sifat = manual.SifatAngka.Nama();
        var gabung = manual.Konsolidasi switch
        {
            _ when PerhitunganCapaian.HanyaTerakhir(manual) => "nilai terakhir yang dipakai",
            Konsolidasi.Jumlah when manual.CaraIsi == CaraIsi.Rasio => "pembilang dan penyebut antar-triwulan dijumlah lalu dibagi lagi",
            Konsolidasi.Jumlah => "antar-triwulan dijumlah",
            Konsolidasi.RataRata when manual.CaraIsi == CaraIsi.Rasio => "pembilang dan penyebut antar-triwulan dijumlah lalu dibagi lagi",
            Konsolidasi.RataRata => "antar-triwulan dirata-rata",
            _ => throw new ArgumentOutOfRangeException(nameof(manual), manual.Konsolidasi, null),
        };
        return $"{isi}; {sifat}; {gabung}; {manual.Polaritas.Arah()}.";
    }

    private static IEnumerable<string> Masukan(Capaian capaian)
    {
        var manual = capaian.Data.Manual;
        foreach (var angka in capaian.Data.Angka.Where(a => a.Triwulan <= capaian.Sampai).OrderBy(a => a.Triwulan))
        {
            if (angka.TidakBerlaku)
            {
                yield return $"{angka.Triwulan.Nama()}: tidak berlaku, tidak ikut dihitung.";
            }
            else if (angka.Terisi(manual.CaraIsi))
            {
                yield return manual.CaraIsi == CaraIsi.Rasio
                    ? $"{angka.Triwulan.Nama()}: pembilang {FormatAngka.Lengkap(angka.Pembilang!.Value)}, penyebut {FormatAngka.Lengkap(angka.Penyebut!.Value)}."
                    : $"{angka.Triwulan.Nama()}: {FormatAngka.Lengkap(angka.Nilai!.Value)}{manual.Satuan.Akhiran}.";
            }
        }
    }

    private static string Milik(Capaian capaian, ManualIku manual) =>
        manual is { Konsolidasi: Konsolidasi.Jumlah, SifatAngka: SifatAngka.Periodik, CaraIsi: CaraIsi.Langsung }
            ? $"s.d. {capaian.Sampai.Nama()} (jumlah target triwulan)"
            : capaian.Sampai.Nama();

    private static string Rumus(Capaian capaian)
    {
        var manual = capaian.Data.Manual;
        var r = FormatAngka.Lengkap(capaian.Realisasi!.Value);
        var t = FormatAngka.Lengkap(capaian.Target!.Value);
        var negatif = capaian.Target < 0;
        return manual.Polaritas switch
        {
            Polaritas.Minimal when capaian.Target == 0 => $"Capaian = (terburuk − realisasi) ÷ terburuk × 100 = ({FormatAngka.Lengkap(manual.RealisasiTerburuk!.Value)} − {r}) ÷ {FormatAngka.Lengkap(manual.RealisasiTerburuk.Value)} × 100",
            Polaritas.Maksimal when !negatif => $"Capaian = realisasi ÷ target × 100 = {r} ÷ {t} × 100",
            Polaritas.Minimal when negatif => $"Capaian (target negatif) = realisasi ÷ target × 100 = {r} ÷ {t} × 100",
            Polaritas.Maksimal => $"Capaian (target negatif) = (2 × target − realisasi) ÷ target × 100 = (2 × {t} − {r}) ÷ {t} × 100",
            Polaritas.Minimal => $"Capaian = {capaian.Data.Pengaturan.RumusMinimal.Uraian()} = "
                + (capaian.Data.Pengaturan.RumusMinimal == RumusMinimal.B ? $"{t} ÷ {r} × 100" : $"(2 × {t} − {r}) ÷ {t} × 100"),
            Polaritas.Stabil => $"Capaian = kedekatan ke target (100 − |{r} − {t}| ÷ |{t}| × 100), dikonversi lurus melalui (0; 0), (90; 100), (100; 120)",
            _ => throw new ArgumentOutOfRangeException(nameof(capaian), manual.Polaritas, null),
        };
    }

    private static string Batas(Capaian capaian, decimal mentah, decimal nilai)
    {
        var pengaturan = capaian.Data.Pengaturan;
        var rentang = pengaturan.TanpaBatasAtas
            ? $"mulai {FormatAngka.Ringkas(pengaturan.BatasBawah)}, tanpa batas atas"
            : $"{FormatAngka.Ringkas(pengaturan.BatasBawah)} sampai {FormatAngka.Ringkas(pengaturan.BatasAtas)}";
        if (nilai == mentah)
        {
            return $"Batas yang berlaku {rentang}: tidak mengubah angka.";
        }

        return mentah >= 100m && PerhitunganCapaian.Dikonversi(capaian.Data, capaian.Target!.Value) && mentah <= pengaturan.BatasAtas
            ? $"Indikator ini tidak dapat melampaui targetnya: capaian penuh dinilai {FormatAngka.Ringkas(nilai)}."
            : $"Batas yang berlaku {rentang}: {FormatAngka.Lengkap(mentah)} menjadi {FormatAngka.Ringkas(nilai)}.";
    }

    private static string Ambang(PengaturanCapaian pengaturan) =>
        $"tercapai mulai {FormatAngka.Ringkas(pengaturan.AmbangTercapai)}, hampir mulai {FormatAngka.Ringkas(pengaturan.AmbangHampir)}";
}
