using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>Whether bounds and thresholds make sense together (domain.md 1.5): in order, without gap, within the bounds.</summary>
public static class PemeriksaanPengaturan
{
    /// <summary>Highest bound that can be set, in percent: the column holds more, no office uses more.</summary>
    public const decimal BatasPalingTinggi = 1000m;

    /// <summary>What is wrong, by field; empty where nothing is.</summary>
    public static IReadOnlyList<(string Bidang, string Pesan)> Galat(PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(pengaturan);
        var galat = new List<(string, string)>();
        var semua = new (string Bidang, string Nama, decimal Nilai)[]
        {
            (nameof(pengaturan.BatasBawah), "Batas bawah", pengaturan.BatasBawah), (nameof(pengaturan.BatasAtas), "Batas atas", pengaturan.BatasAtas),
            (nameof(pengaturan.AmbangTercapai), "Ambang Tercapai", pengaturan.AmbangTercapai), (nameof(pengaturan.AmbangHampir), "Ambang Hampir tercapai", pengaturan.AmbangHampir),
            (nameof(pengaturan.AmbangSangatTinggi), $"Ambang {pengaturan.NamaSangatTinggi}", pengaturan.AmbangSangatTinggi), (nameof(pengaturan.AmbangTinggi), $"Ambang {pengaturan.NamaTinggi}", pengaturan.AmbangTinggi),
            (nameof(pengaturan.AmbangSedang), $"Ambang {pengaturan.NamaSedang}", pengaturan.AmbangSedang), (nameof(pengaturan.AmbangRendah), $"Ambang {pengaturan.NamaRendah}", pengaturan.AmbangRendah),
        };
        foreach (var (bidang, nama, nilai) in semua)
        {
            // Status and predikat are decided on the value as shown: a finer threshold could never be told from its neighbour.
            if (FormatAngka.Bulat2(nilai) != nilai)
            {
                galat.Add((bidang, $"{nama} paling banyak dua desimal."));
            }
        }

        if (pengaturan.BatasBawah < 0 || pengaturan.BatasBawah >= 100)
        {
            galat.Add((nameof(pengaturan.BatasBawah), "Batas bawah mulai 0 dan kurang dari 100."));
        }

        if (pengaturan.BatasAtas < 100 || pengaturan.BatasAtas > BatasPalingTinggi)
        {
            galat.Add((nameof(pengaturan.BatasAtas), $"Batas atas mulai 100 sampai {FormatAngka.Ringkas(BatasPalingTinggi)}."));
        }

        void Urut((string Bidang, string Nama, decimal Nilai) tinggi, (string Bidang, string Nama, decimal Nilai) rendah)
        {
            if (rendah.Nilai >= tinggi.Nilai)
            {
                galat.Add((rendah.Bidang, $"{rendah.Nama} ({FormatAngka.Ringkas(rendah.Nilai)}) harus di bawah {tinggi.Nama} ({FormatAngka.Ringkas(tinggi.Nilai)})."));
            }
        }

        Urut(semua[2], semua[3]);
        for (var n = 4; n < 7; n++)
        {
            Urut(semua[n], semua[n + 1]);
        }

        foreach (var (bidang, nama, nilai) in semua.Skip(2))
        {
            if (nilai <= pengaturan.BatasBawah || nilai > pengaturan.BatasAtas)
            {
                galat.Add((bidang, $"{nama} harus di atas batas bawah dan tidak melampaui batas atas: di luar itu tidak ada capaian yang tampil."));
            }
        }

        galat.AddRange(GalatNama(pengaturan));
        if (!Enum.IsDefined(pengaturan.RumusMinimal))
        {
            galat.Add((nameof(pengaturan.RumusMinimal), "Pilih rumus makin rendah makin baik."));
        }

        return galat;
    }

    /// <summary>What is wrong with the words of the predikat: none, too long, or one word for two bands, which nobody could tell apart.</summary>
    private static IEnumerable<(string Bidang, string Pesan)> GalatNama(PengaturanCapaian p)
    {
        var semua = new (string Bidang, string Urutan, string Nama)[]
        {
            (nameof(p.NamaSangatTinggi), "pertama", p.NamaSangatTinggi), (nameof(p.NamaTinggi), "kedua", p.NamaTinggi), (nameof(p.NamaSedang), "ketiga", p.NamaSedang),
            (nameof(p.NamaRendah), "keempat", p.NamaRendah), (nameof(p.NamaSangatRendah), "kelima", p.NamaSangatRendah),
        };
        for (var n = 0; n < semua.Length; n++)
        {
            var (bidang, urutan, nama) = semua[n];
            if (string.IsNullOrWhiteSpace(nama))
            {
                yield return (bidang, $"Isi nama predikat {urutan}.");
            }
            else if (nama.Length > PengaturanCapaian.PanjangNama)
            {
                yield return (bidang, $"Nama predikat {urutan} paling panjang {PengaturanCapaian.PanjangNama} karakter.");
            }
            else if (semua.Take(n).FirstOrDefault(s => string.Equals(s.Nama, nama, StringComparison.OrdinalIgnoreCase)) is { Nama: not null } sama)
            {
                yield return (bidang, $"Nama predikat {urutan} sama dengan yang {sama.Urutan} ({sama.Nama}). Pakai nama yang berbeda.");
            }
        }
    }
}
