using KinerjaKanwil.Domain.Pengukuran;

namespace KinerjaKanwil.Domain.Perencanaan;

/// <summary>One indicator as the linter looks at it.</summary>
/// <param name="Kode">Code.</param>
/// <param name="Nama">Wording on screen.</param>
/// <param name="Manual">Rule.</param>
/// <param name="Uraian">Words.</param>
/// <param name="Target">Targets of the year's end.</param>
public sealed record IndikatorDiperiksa(string Kode, string Nama, ManualIku Manual, UraianIku Uraian, NilaiTarget Target);

/// <summary>
/// The indicator linter: what is missing or suspicious in the indicators of a year. It knows words, not meaning, so a finding is a question to the
/// admin and keeps nothing from being stored; contradictions that do are <see cref="PemeriksaanManual"/>'s.
/// </summary>
public static class PemeriksaIndikator
{
    /// <summary>
    /// Up to here a percentage is exceeded without effort: the lowest targets of the 2023 sheet are 5, 17, 20, 27 and 31 (domain.md 0), the next
    /// one is 35. A 4-of-4 against 17 gave 588 % in a real report (domain.md 1.6).
    /// </summary>
    public const decimal AmbangTargetRendah = 31m;

    /// <summary>
    /// Letters by which two names may differ and still be taken for one: what a slip of the pen changes (PNPB for PNBP). "Non litigasi" and
    /// "litigasi" differ by three and are two things.
    /// </summary>
    public const int BedaHurufNamaKembar = 2;

    private const int NamaTerpendekUntukSalahTulis = 20;

    private static readonly string[] KataTurun = ["menurunnya", "menurun", "penurunan", "turunnya", "berkurangnya", "berkurang", "pengurangan"];
    private static readonly string[] KataNaik = ["meningkatnya", "meningkat", "peningkatan", "naiknya", "kenaikan", "bertambahnya", "pertumbuhan", "penambahan"];
    private static readonly string[] KataTumbuh = ["peningkatan", "meningkatnya", "pertumbuhan", "kenaikan", "naiknya"];
    private static readonly string[] KataSurvei = ["kepuasan", "survei", "persepsi"];
    private static readonly string[] KataIngkar = ["tidak", "belum", "gagal"];
    private static readonly string[] KataTanpa = ["tidak", "tanpa", "bebas"];
    private static readonly string[] KataBuruk = ["mengulangi", "mengulang", "terulang", "melanggar", "kambuh", "ditolak"];
    private static readonly string[] KataBaik =
    [
        "kepatuhan", "patuh", "disiplin", "tertib", "pemenuhan", "terpenuhi", "penyelesaian", "diselesaikan", "selesai", "ditindaklanjuti", "tertangani",
        "penanganan", "pemulihan", "keberhasilan", "berhasil", "memperoleh", "mendapatkan", "mendapat", "terjaga", "dilayani", "produktif",
    ];

    /// <summary>Units that offices of this ministry print; a unit close to one of them, and not one itself, is a slip of the pen.</summary>
    private static readonly string[] SatuanDikenal =
    [
        "Layanan", "Lokus", "Laporan", "Buku", "Orang", "Kegiatan", "Instansi Pemerintah", "Rekomendasi", "Dokumen", "Perkara", "Lembaga", "Desa/Kelurahan", "Berkas",
        "Naskah", "Peraturan", "Paket", "Permohonan", "Kabupaten/Kota", "Unit", "Satuan Kerja", "UPT", "Kali", "Bulan", "Rancangan", "Sertifikat",
    ];

    private static readonly Dictionary<string, string> Singkatan = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lap"] = "Laporan", ["lap."] = "Laporan", ["keg"] = "Kegiatan", ["keg."] = "Kegiatan", ["org"] = "Orang", ["org."] = "Orang", ["dok"] = "Dokumen",
        ["dok."] = "Dokumen", ["instansi"] = "Instansi Pemerintah", ["satker"] = "Satuan Kerja", ["kab/kota"] = "Kabupaten/Kota", ["jiwa"] = "Orang",
    };

    /// <summary>The findings, indicator by indicator in the order given, the suspicious before the missing.</summary>
    /// <param name="semua">All indicators of a year.</param>
    /// <param name="pengaturan">Settings of the year.</param>
    public static IReadOnlyList<TemuanIndikator> Periksa(IReadOnlyList<IndikatorDiperiksa> semua, PengaturanCapaian pengaturan)
    {
        ArgumentNullException.ThrowIfNull(semua);
        ArgumentNullException.ThrowIfNull(pengaturan);
        var kembar = Kembar(semua);
        return [.. semua.SelectMany(i => Satu(i, pengaturan).Concat(NamaKembar(i, kembar)).OrderBy(t => t.Jenis))];
    }

    /// <summary>True where the name alone can mislead about which direction is good, so that the admin must confirm it (trap 1).</summary>
    public static bool PerluKonfirmasiPolaritas(string nama, ManualIku manual)
    {
        ArgumentNullException.ThrowIfNull(manual);
        var kata = Kata(nama);
        return Ada(kata, KataTurun) || (manual.Polaritas == Polaritas.Minimal && Ada(kata, KataNaik));
    }

    private static IEnumerable<TemuanIndikator> Satu(IndikatorDiperiksa i, PengaturanCapaian pengaturan) =>
        PeriksaPolaritas(i).Concat(PeriksaRumus(i)).Concat(PeriksaTarget(i, pengaturan)).Concat(PeriksaSatuan(i)).Concat(PeriksaGabungan(i)).Concat(PeriksaKelengkapan(i))
            .Select(t => new TemuanIndikator(i.Kode, t.Jenis, t.Kalimat, t.Saran));

    private static IEnumerable<Temuan> PeriksaPolaritas(IndikatorDiperiksa i)
    {
        if (!i.Manual.PolaritasDikonfirmasi && PerluKonfirmasiPolaritas(i.Nama, i.Manual))
        {
            yield return new(
                JenisTemuan.PolaritasBelumDikonfirmasi,
                $"Nama indikator menyebut {(Ada(Kata(i.Nama), KataTurun) ? "penurunan" : "peningkatan")}, sedangkan angkanya dinilai {i.Manual.Polaritas.Arah()}.",
                "Pastikan angka yang dilaporkan dan arahnya, lalu konfirmasi polaritas.");
        }
    }

    private static IEnumerable<Temuan> PeriksaRumus(IndikatorDiperiksa i)
    {
        var nama = Kata(i.Nama);
        if (i.Manual is { CaraIsi: CaraIsi.Rasio, Rumus: RumusRasio.Bagian } && Ada(nama, KataTumbuh))
        {
            yield return new(
                JenisTemuan.RumusBertentangan, "Nama indikator menyebut peningkatan, sedangkan rumusnya bagian dari keseluruhan.",
                "Pilih rumus pertumbuhan bila yang diukur kenaikan terhadap periode dasar.");
        }

        if (i.Manual.CaraIsi == CaraIsi.Rasio && Ada(nama, KataBaik) && MenghitungYangBuruk(i.Manual.LabelPembilang, nama))
        {
            yield return new(
                JenisTemuan.RumusBertentangan, $"Pembilang “{i.Manual.LabelPembilang}” menghitung kebalikan dari nama indikator.",
                "Tulis pembilang yang menghitung keberhasilannya, atau ubah polaritas.");
        }
    }

    /// <summary>True where a label counts what went wrong; "tidak mengulangi" counts what went well. A word of the name itself is no sign.</summary>
    private static bool MenghitungYangBuruk(string? label, IReadOnlyList<string> nama)
    {
        if (label is null)
        {
            return false;
        }

        var kata = Kata(label);
        for (var n = 0; n < kata.Count; n++)
        {
            var buruk = KataBuruk.Contains(kata[n]) && !nama.Contains(kata[n]);
            if (buruk && !(n > 0 && KataTanpa.Contains(kata[n - 1])))
            {
                return true;
            }

            if (KataIngkar.Contains(kata[n]) && !(n + 1 < kata.Count && KataBuruk.Contains(kata[n + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Temuan> PeriksaTarget(IndikatorDiperiksa i, PengaturanCapaian pengaturan)
    {
        var manual = i.Manual;
        foreach (var pesan in PemeriksaanTarget.Galat(manual, i.Target).Select(g => g.Pesan).Concat(PemeriksaanTarget.Peringatan(manual, i.Target)))
        {
            yield return new(JenisTemuan.TargetTidakCocok, pesan, "Perbaiki target triwulan, atau catat perubahan target tahun.");
        }

        if (i.Target.Tahunan is not { } target)
        {
            yield break;
        }

        var teks = FormatAngka.Bersatuan(target, manual.Satuan);
        if (target == 0 && (manual.Polaritas != Polaritas.Minimal || manual.RealisasiTerburuk is null))
        {
            yield return new(
                JenisTemuan.TargetNol, "Capaian terhadap target 0 tidak dapat dihitung.",
                manual.Polaritas == Polaritas.Minimal ? "Isi realisasi terburuk yang masih dapat diterima." : "Ubah target, atau pilih makin rendah makin baik dengan realisasi terburuk.");
        }

        if (manual is { Polaritas: Polaritas.Maksimal, Konversi120: false } && !pengaturan.KonversiSemua && PerhitunganCapaian.TidakDapatMelampaui(manual, target))
        {
            yield return new(
                JenisTemuan.TargetPenuh, $"Target {teks} adalah angka tertinggi yang mungkin: capaian paling tinggi 100.",
                $"Pastikan memang demikian, atau nilai capaian penuh sebagai {FormatAngka.Ringkas(pengaturan.BatasAtas)}.");
        }

        if (manual is { Polaritas: Polaritas.Maksimal, Satuan.Jenis: JenisSatuan.Persen } && target is > 0 and <= AmbangTargetRendah)
        {
            yield return new(
                JenisTemuan.TargetRendah, $"Target {teks}: realisasi {FormatAngka.Bersatuan(target * pengaturan.BatasAtas / 100m, manual.Satuan)} sudah bernilai {FormatAngka.Ringkas(pengaturan.BatasAtas)}.",
                "Periksa apakah target ini menantang, terutama bila penyebutnya kecil.");
        }

        if (manual.Satuan.Jenis == JenisSatuan.Jumlah && target == 1m)
        {
            yield return new(
                JenisTemuan.TargetSatu, $"Target {teks} adalah tonggak: capaiannya hanya 0 atau tercapai.",
                "Pastikan hanya triwulan jatuh temponya yang punya target.");
        }
    }

    private static IEnumerable<Temuan> PeriksaSatuan(IndikatorDiperiksa i)
    {
        if (SatuanSeharusnya(i.Manual.Satuan) is { } baku)
        {
            yield return new(
                JenisTemuan.SatuanJanggal, $"Satuan “{i.Manual.Satuan.Nama}” mirip dengan “{baku}”.",
                $"Ganti menjadi {baku} bila salah tulis; lembar resmi tetap seperti dokumennya.");
        }
    }

    private static string? SatuanSeharusnya(Satuan satuan)
    {
        var nama = satuan.Nama.Trim();
        var baku = satuan.Jenis switch
        {
            JenisSatuan.Persen => "%",
            JenisSatuan.Indeks => "indeks",
            JenisSatuan.Jumlah => SatuanDikenal.FirstOrDefault(s => string.Equals(s, nama, StringComparison.OrdinalIgnoreCase))
                ?? Singkatan.GetValueOrDefault(nama)
                ?? SatuanDikenal.FirstOrDefault(s => JarakHuruf(Huruf(s), Huruf(nama), 2) <= (nama.Length < 8 ? 1 : 2)) ?? nama,
            _ => throw new ArgumentOutOfRangeException(nameof(satuan), satuan.Jenis, null),
        };
        return baku == nama ? null : baku;
    }

    private static IEnumerable<Temuan> PeriksaGabungan(IndikatorDiperiksa i)
    {
        var manual = i.Manual;
        if (manual is { Satuan.Jenis: JenisSatuan.Jumlah, SifatAngka: SifatAngka.Periodik, Konsolidasi: Konsolidasi.Jumlah } && Huruf(manual.Satuan.Nama) is "orang" or "jiwa" or "org")
        {
            yield return new(
                JenisTemuan.OrangDijumlah, "Orang dijumlah antar-triwulan: orang yang sama dapat terhitung dua kali.",
                "Hitung hanya orang baru tiap triwulan dan tulis begitu di definisi, atau isi angka s.d. akhir triwulan.");
        }

        if (manual is { CaraIsi: CaraIsi.Langsung, SifatAngka: SifatAngka.Periodik, Konsolidasi: Konsolidasi.NilaiTerakhir, Satuan.Jenis: JenisSatuan.Jumlah })
        {
            yield return new(
                JenisTemuan.KonsolidasiJanggal, "Angka hanya triwulan itu, tetapi hanya nilai terakhir yang dipakai: triwulan sebelumnya hilang.",
                "Pilih jumlah antar-triwulan, atau angka s.d. akhir triwulan.");
        }

        if (manual is { CaraIsi: CaraIsi.Langsung, Satuan.Jenis: JenisSatuan.Persen, Konsolidasi: Konsolidasi.Jumlah or Konsolidasi.RataRata })
        {
            yield return new(
                JenisTemuan.KonsolidasiJanggal, "Persen dijumlah atau dirata-rata antar-triwulan: hasilnya bukan persen dari keseluruhan.",
                "Isi sebagai rasio, agar pembilang dan penyebut dijumlah lalu dibagi lagi.");
        }

        if (manual.Satuan.Jenis == JenisSatuan.Indeks && Ada(Kata(i.Nama), KataSurvei) && TriwulanExtensions.Semua.All(t => i.Target.Untuk(t) is not null))
        {
            yield return new(
                JenisTemuan.SurveiTiapTriwulan, "Keempat triwulan punya target, padahal hasil survei biasanya terbit sekali atau dua kali setahun.",
                "Sisakan target pada triwulan terbitnya hasil survei, agar triwulan lain tidak ditagih.");
        }
    }

    private static IEnumerable<Temuan> PeriksaKelengkapan(IndikatorDiperiksa i)
    {
        if (i.Manual is { Satuan.Jenis: JenisSatuan.Indeks } and ({ SkalaMin: null } or { SkalaMaks: null }))
        {
            yield return new(JenisTemuan.TanpaSkala, "Skala indeks belum ditetapkan: angka 82 pada skala 1 sampai 4 tidak akan tertolak.", "Isi skala terendah dan tertinggi.");
        }

        if (i.Manual is { CaraIsi: CaraIsi.Rasio } && (Kosong(i.Manual.LabelPembilang) || Kosong(i.Manual.LabelPenyebut)))
        {
            yield return new(JenisTemuan.TanpaLabelRasio, "Belum tertulis apa yang dibagi apa.", "Isi label pembilang dan penyebut.");
        }

        if (Kosong(i.Uraian.Definisi))
        {
            yield return new(JenisTemuan.TanpaDefinisi, "Definisi operasional belum ada.", "Tulis apa yang diukur, sehingga dua orang mengukur hal yang sama.");
        }

        if (Kosong(i.Uraian.RumusTertulis))
        {
            yield return new(JenisTemuan.TanpaRumus, "Rumus dalam kata belum ada.", "Tulis rumusnya dengan kata-kata.");
        }

        if (Kosong(i.Uraian.SumberData))
        {
            yield return new(JenisTemuan.TanpaSumberData, "Sumber data belum ada.", "Tulis dari aplikasi, register, atau laporan mana angkanya diambil.");
        }

        if (Kosong(i.Uraian.PenanggungJawab))
        {
            yield return new(JenisTemuan.TanpaPenanggungJawab, "Penanggung jawab belum ada.", "Tulis bagian atau jabatan yang bertanggung jawab atas angkanya.");
        }
    }

    private static IEnumerable<TemuanIndikator> NamaKembar(IndikatorDiperiksa i, ILookup<string, string> kembar) => kembar[i.Kode].ToList() is { Count: > 0 } lain
        ? [new TemuanIndikator(
            i.Kode, JenisTemuan.NamaKembar, $"Namanya sama atau hampir sama dengan {string.Join(", ", lain)}.",
            "Pastikan angkanya tidak tertukar; bedakan nama tampilnya atau jelaskan bedanya di definisi.")]
        : [];

    private static ILookup<string, string> Kembar(IReadOnlyList<IndikatorDiperiksa> semua)
    {
        var huruf = semua.Select(i => (i.Kode, Huruf: Huruf(i.Nama))).ToList();
        return (from a in huruf
                from b in huruf
                where a.Kode != b.Kode && HampirSama(a.Huruf, b.Huruf)
                select (a.Kode, Lain: b.Kode)).ToLookup(p => p.Kode, p => p.Lain);
    }

    private static bool HampirSama(string a, string b) => a == b
        || (Math.Min(a.Length, b.Length) >= NamaTerpendekUntukSalahTulis && JarakHuruf(a, b, BedaHurufNamaKembar) <= BedaHurufNamaKembar);

    /// <summary>Letters to change, add or drop to turn one text into the other (Levenshtein); beyond the limit only "more" is certain.</summary>
    private static int JarakHuruf(string a, string b, int batas)
    {
        if (Math.Abs(a.Length - b.Length) > batas)
        {
            return batas + 1;
        }

        var lama = Enumerable.Range(0, b.Length + 1).ToArray();
        var baru = new int[b.Length + 1];
        for (var m = 1; m <= a.Length; m++)
        {
            baru[0] = m;
            var terkecil = m;
            for (var n = 1; n <= b.Length; n++)
            {
                baru[n] = Math.Min(Math.Min(lama[n], baru[n - 1]) + 1, lama[n - 1] + (a[m - 1] == b[n - 1] ? 0 : 1));
                terkecil = Math.Min(terkecil, baru[n]);
            }

            if (terkecil > batas)
            {
                return batas + 1;
            }

            (lama, baru) = (baru, lama);
        }

        return lama[b.Length];
    }

    private static bool Kosong(string? teks) => string.IsNullOrWhiteSpace(teks);

    private static bool Ada(IReadOnlyList<string> kata, string[] dicari) => kata.Any(dicari.Contains);

    private static List<string> Kata(string teks) =>
        [.. new string([.. teks.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Huruf(string teks) => new([.. teks.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private readonly record struct Temuan(JenisTemuan Jenis, string Kalimat, string Saran);
}
