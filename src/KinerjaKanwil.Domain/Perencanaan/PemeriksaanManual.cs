namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>A fault in a Manual IKU.</summary>
/// <param name="Bidang">Name of the field: of <see cref="ManualIku"/> or <see cref="UraianIku"/>.</param>
/// <param name="Pesan">What to do, in the user's words.</param>
public sealed record GalatManual(string Bidang, string Pesan);

/// <summary>What keeps a Manual IKU from being stored: contradictions, not gaps. Gaps are the linter's.</summary>
public static class PemeriksaanManual
{
    /// <summary>The faults.</summary>
    public static IReadOnlyList<GalatManual> Galat(ManualIku manual, UraianIku uraian)
    {
        ArgumentNullException.ThrowIfNull(manual);
        ArgumentNullException.ThrowIfNull(uraian);
        var galat = new List<GalatManual>();
        void Bila(bool salah, string bidang, string pesan)
        {
            if (salah)
            {
                galat.Add(new GalatManual(bidang, pesan));
            }
        }

        Bila(string.IsNullOrWhiteSpace(manual.Satuan.Nama), nameof(ManualIku.Satuan), "Isi satuan");
        Bila(manual.SkalaMin >= manual.SkalaMaks, nameof(ManualIku.SkalaMaks), "Skala tertinggi harus lebih besar dari skala terendah");
        Bila(
            manual.CaraIsi == CaraIsi.Rasio && manual.Satuan.Jenis != JenisSatuan.Persen, nameof(ManualIku.CaraIsi),
            "Rasio menghasilkan persen: pilih satuan persen, atau isi angka langsung");
        Bila(manual.RealisasiTerburuk is <= 0, nameof(ManualIku.RealisasiTerburuk), "Realisasi terburuk harus lebih besar dari 0");
        Bila(
            manual.RealisasiTerburuk is not null && manual.Polaritas != Polaritas.Minimal, nameof(ManualIku.RealisasiTerburuk),
            "Realisasi terburuk hanya dipakai bila makin rendah makin baik");
        Panjang(galat, nameof(ManualIku.LabelPembilang), "Label pembilang", manual.LabelPembilang, ManualIku.PanjangLabel);
        Panjang(galat, nameof(ManualIku.LabelPenyebut), "Label penyebut", manual.LabelPenyebut, ManualIku.PanjangLabel);
        Panjang(galat, nameof(ManualIku.Catatan), "Catatan", manual.Catatan, ManualIku.PanjangCatatan);
        Panjang(galat, nameof(ManualIku.Satuan), "Satuan", manual.Satuan.Nama, Satuan.PanjangNama);
        Panjang(galat, nameof(UraianIku.Definisi), "Definisi", uraian.Definisi, UraianIku.PanjangTeks);
        Panjang(galat, nameof(UraianIku.AlasanPemilihan), "Alasan", uraian.AlasanPemilihan, UraianIku.PanjangTeks);
        Panjang(galat, nameof(UraianIku.RumusTertulis), "Rumus", uraian.RumusTertulis, UraianIku.PanjangTeks);
        Panjang(galat, nameof(UraianIku.SumberData), "Sumber data", uraian.SumberData, UraianIku.PanjangNama);
        Panjang(galat, nameof(UraianIku.PenanggungJawab), "Penanggung jawab", uraian.PenanggungJawab, UraianIku.PanjangNama);
        return galat;
    }

    /// <summary>
    /// What keeps a rule from taking over while figures were typed under the old one and not handed in: they would stay behind in fields that the
    /// entry page no longer shows.
    /// </summary>
    /// <param name="lama">The rule under which figures were typed.</param>
    /// <param name="baru">The rule to come.</param>
    /// <param name="terisi">Quarters with a figure.</param>
    public static GalatManual? GalatTerhadapIsian(ManualIku lama, ManualIku baru, IReadOnlyList<Triwulan> terisi)
    {
        ArgumentNullException.ThrowIfNull(lama);
        ArgumentNullException.ThrowIfNull(baru);
        ArgumentNullException.ThrowIfNull(terisi);
        return lama.CaraIsi != baru.CaraIsi && terisi.Count > 0
            ? new GalatManual(
                nameof(ManualIku.CaraIsi),
                $"Cara isi belum dapat diubah: {string.Join(", ", terisi.Order().Select(t => t.Nama()))} sudah berisi angka. Minta divisi mengosongkannya dulu")
            : null;
    }

    private static void Panjang(List<GalatManual> galat, string bidang, string nama, string? teks, int maks)
    {
        if (teks?.Length > maks)
        {
            galat.Add(new GalatManual(bidang, $"{nama} paling panjang {maks} karakter; yang dikirim {teks.Length}"));
        }
    }
}
