using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Domain.Pengukuran;

/// <summary>Writes down, step by step, how a <see cref="RekapNilai"/> came about. Takes every figure from it and from what it was made of.</summary>
internal static class PenjelasanRekap
{
    public static IReadOnlyList<string> Susun(RekapNilai rekap, IReadOnlyCollection<Capaian> daftar, PengaturanCapaian pengaturan)
    {
        var d = rekap.Distribusi;
        var langkah = new List<string>
        {
            $"Setiap indikator dihitung sendiri terhadap {Target(daftar)}, lalu dibatasi {Batas(pengaturan)}. Buka indikatornya untuk langkah rincinya.",
            $"{d.Dinilai} dari {d.Total} indikator punya capaian dan dirata-rata dengan bobot sama. {d.Belum} yang belum masuk dan {d.TidakDinilai} yang tidak dinilai (tanpa target, belum jatuh tempo, atau tidak berlaku) tidak ikut, dan tidak dihitung nol.",
        };
        if (rekap.Nilai is not { } nilai)
        {
            langkah.Add("Tidak ada rata-rata: belum ada indikator yang punya capaian.");
            return langkah;
        }

        var dibatasi = daftar.Where(c => c.Nilai is not null && c.Dibatasi).ToList();
        if (dibatasi.Count > 0)
        {
            langkah.Add($"{dibatasi.Count} indikator terkena batas; mentah tertinggi {FormatAngka.DuaDesimal(dibatasi.Max(c => c.Mentah!.Value))}, terendah {FormatAngka.DuaDesimal(dibatasi.Min(c => c.Mentah!.Value))}.");
        }

        var jumlah = daftar.Where(c => c.Nilai is not null).Sum(c => c.Nilai!.Value);
        langkah.Add($"Jumlah capaian ÷ banyaknya = {FormatAngka.Lengkap(jumlah)} ÷ {d.Dinilai} = {FormatAngka.Lengkap(nilai)}.");
        langkah.Add($"Dibulatkan dua angka di belakang koma, setengah menjauhi nol: {FormatAngka.DuaDesimal(nilai)}. Predikat: {rekap.NamaPredikat}. Status: {rekap.Kategori.Nama()} (tercapai mulai {FormatAngka.Ringkas(pengaturan.AmbangTercapai)}, hampir mulai {FormatAngka.Ringkas(pengaturan.AmbangHampir)}).");
        if (rekap.Kategori != Pengelompokan.Kategori(nilai, pengaturan))
        {
            langkah.Add($"Rata-rata tidak disebut tercapai selama {d.Belum} indikator belum masuk.");
        }

        return langkah;
    }

    private static string Target(IReadOnlyCollection<Capaian> daftar) =>
        daftar.FirstOrDefault() is not { } satu ? "targetnya"
        : satu.TerhadapTahun ? $"target tahun {satu.Data.Tahun}"
        : $"target {satu.Diminta.Nama()}";

    private static string Batas(PengaturanCapaian pengaturan) => pengaturan.TanpaBatasAtas
        ? $"mulai {FormatAngka.Ringkas(pengaturan.BatasBawah)} tanpa batas atas"
        : $"{FormatAngka.Ringkas(pengaturan.BatasBawah)} sampai {FormatAngka.Ringkas(pengaturan.BatasAtas)}";
}
