using System.Globalization;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Tests.Infrastruktur;

namespace KinerjaKanwil.Web.Tests.Data.Audit;

/// <summary>
/// An evaluator who has the audit trail and nothing else: rules, targets, figures and what was official are made anew from its entries.
/// </summary>
internal sealed class PemutarUlangAudit
{
    private readonly Dictionary<string, Dictionary<string, string?>> indikator = [];
    private readonly Dictionary<string, Dictionary<int, Dictionary<string, string?>>> target = [];
    private readonly Dictionary<string, Dictionary<string, string?>> realisasi = [];
    private readonly Dictionary<string, (Dictionary<string, string?> Isi, int NomorTarget)> resmi = [];

    public PemutarUlangAudit(IEnumerable<CatatanAudit> catatan)
    {
        foreach (var satu in catatan.Where(c => c.Tindakan != nameof(TindakanAudit.Ditolak)))
        {
            var kunci = satu.KunciEntitas;
            switch (satu.Entitas)
            {
                case nameof(IndikatorKinerja):
                    Terapkan(Ambil(indikator, kunci), satu);
                    break;
                case nameof(Target):
                    var bagian = kunci.Split('/');
                    Terapkan(Ambil(Ambil(target, $"{bagian[0]}/{bagian[1]}"), bagian.Length > 2 ? int.Parse(bagian[2], CultureInfo.InvariantCulture) : 0), satu);
                    break;
                case nameof(Realisasi):
                    Terapkan(Ambil(realisasi, kunci), satu);
                    if (satu.Tindakan == nameof(TindakanAudit.Disetujui))
                    {
                        var triwulan = Enum.Parse<Triwulan>(realisasi[kunci]["Triwulan"]!);
                        resmi[kunci] = (new(realisasi[kunci]), Riwayat(kunci[..kunci.LastIndexOf('/')]).Pada(triwulan).Nomor);
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Keys of everything that was ever approved, e.g. <c>2023/PAS.07.3/TW1</c>.</summary>
    public IEnumerable<string> Disetujui => resmi.Keys;

    /// <summary>The official capaian of a quarter, by the one formula service.</summary>
    public Capaian Triwulanan(string tahunKode, Triwulan triwulan, DateOnly hariIni) => PerhitunganCapaian.Triwulanan(Data(tahunKode, triwulan, hariIni), triwulan);

    /// <summary>The official capaian against the year's target.</summary>
    public Capaian Tahunan(string tahunKode, Triwulan sampai, DateOnly hariIni) => PerhitunganCapaian.Tahunan(Data(tahunKode, sampai, hariIni), sampai);

    /// <summary>The figures of a report as they were left last.</summary>
    public IReadOnlyDictionary<string, string?> Isi(string kunci) => realisasi[kunci];

    private DataPengukuran Data(string tahunKode, Triwulan sampai, DateOnly hariIni) => new()
    {
        Tahun = int.Parse(tahunKode.Split('/')[0], CultureInfo.InvariantCulture),
        Manual = Manual(indikator[tahunKode]),
        Target = Riwayat(tahunKode).Berlaku(sampai, t => resmi.TryGetValue($"{tahunKode}/TW{(int)t}", out var ada) ? ada.NomorTarget : null),
        Angka = [.. TriwulanExtensions.Semua.Where(t => resmi.ContainsKey($"{tahunKode}/TW{(int)t}")).Select(t => Angka(t, resmi[$"{tahunKode}/TW{(int)t}"].Isi))],
        Pengaturan = new PengaturanCapaian(),
        HariIni = hariIni,
    };

    private RiwayatTarget Riwayat(string tahunKode) => new(target[tahunKode].Select(t => new VersiTarget(
        t.Key, Enum.Parse<Triwulan>(t.Value["BerlakuMulai"]!),
        new NilaiTarget(
            Desimal(t.Value, "Nilai.Tahunan"), Desimal(t.Value, "Nilai.TriwulanI"), Desimal(t.Value, "Nilai.TriwulanII"), Desimal(t.Value, "Nilai.TriwulanIII"),
            Desimal(t.Value, "Nilai.TriwulanIV")))));

    private static ManualIku Manual(Dictionary<string, string?> isi) => new()
    {
        Satuan = new Satuan(Enum.Parse<JenisSatuan>(isi["Manual.Satuan.Jenis"]!), isi["Manual.Satuan.Nama"]!),
        Polaritas = Enum.Parse<Polaritas>(isi["Manual.Polaritas"]!),
        Konsolidasi = Enum.Parse<Konsolidasi>(isi["Manual.Konsolidasi"]!),
        CaraIsi = Enum.Parse<CaraIsi>(isi["Manual.CaraIsi"]!),
        SifatAngka = Enum.Parse<SifatAngka>(isi["Manual.SifatAngka"]!),
        Rumus = Enum.Parse<RumusRasio>(isi["Manual.Rumus"]!),
        SkalaMin = Desimal(isi, "Manual.SkalaMin"),
        SkalaMaks = Desimal(isi, "Manual.SkalaMaks"),
        RealisasiTerburuk = Desimal(isi, "Manual.RealisasiTerburuk"),
        Konversi120 = isi.GetValueOrDefault("Manual.Konversi120") == "ya",
    };

    private static AngkaTriwulan Angka(Triwulan triwulan, Dictionary<string, string?> isi) => new(
        triwulan, Desimal(isi, "Pembilang"), Desimal(isi, "Penyebut"), Desimal(isi, "Nilai"), isi.GetValueOrDefault("TidakBerlaku") == "ya",
        isi.GetValueOrDefault("AlasanTidakBerlaku"));

    private static decimal? Desimal(Dictionary<string, string?> isi, string bidang) =>
        isi.GetValueOrDefault(bidang) is { } teks ? decimal.Parse(teks, CultureInfo.InvariantCulture) : null;

    private static TNilai Ambil<TKunci, TNilai>(Dictionary<TKunci, TNilai> dari, TKunci kunci)
        where TKunci : notnull
        where TNilai : new()
    {
        if (!dari.TryGetValue(kunci, out var ada))
        {
            dari[kunci] = ada = new TNilai();
        }

        return ada;
    }

    /// <summary>An entry says what a field was before: where that differs from what the entries before it left, one of them is missing.</summary>
    private static void Terapkan(Dictionary<string, string?> isi, CatatanAudit catatan)
    {
        foreach (var bidang in catatan.Bidang())
        {
            Assert.True(
                isi.GetValueOrDefault(bidang.Bidang) == bidang.Sebelum,
                $"Catatan {catatan.Urut} ({catatan.KunciEntitas}) menyebut {bidang.Bidang} semula {bidang.Sebelum ?? "kosong"}, jejak sebelumnya {isi.GetValueOrDefault(bidang.Bidang) ?? "kosong"}.");
            isi[bidang.Bidang] = bidang.Sesudah;
        }
    }
}
