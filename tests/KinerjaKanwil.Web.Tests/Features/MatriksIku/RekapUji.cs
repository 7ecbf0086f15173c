using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Seed;
using KinerjaKanwil.Web.Rekap;
using BarisIndikator = KinerjaKanwil.Web.Rekap.BarisIndikator;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>The 2023 sheet as a read model, with figures and rules of the test's choice: no database needed.</summary>
internal sealed class RekapUji
{
    private readonly List<BarisIndikator> indikator;
    private readonly List<BarisRealisasi> realisasi = [];
    private readonly Dictionary<int, NilaiTarget> target = [];
    private readonly List<BarisTarget> perubahan = [];

    private RekapUji(BerkasIku berkas)
    {
        Berkas = berkas;
        indikator = [.. berkas.Indikator.Select((i, n) =>
        {
            var sasaran = berkas.Sasaran.Single(s => s.Divisi == i.Divisi && s.Nomor == i.Sasaran);
            var divisi = berkas.Divisi.Single(d => d.Kode == i.Divisi);
            var manual = i.BuatManual();
            target[n + 1] = NilaiTarget.DariTahunan(i.Nilai, manual.Konsolidasi);
            return new BarisIndikator(
                n + 1, i.Kode, i.Nomor, i.Penanda, i.NamaResmi, i.NamaTampil, i.Target, manual,
                sasaran.Nomor, sasaran.Penanda, sasaran.NamaResmi, sasaran.NamaTampil, divisi.Nomor, divisi.Kode, divisi.NamaResmi, divisi.NamaTampil);
        })];
    }

    public BerkasIku Berkas { get; }

    public DateOnly HariIni { get; set; } = new(2023, 8, 1);

    public IReadOnlyList<string> Kode => [.. indikator.Select(i => i.Kode)];

    public static RekapUji Lembar2023()
    {
        using var isi = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));
        return new RekapUji(BerkasIku.Baca(isi));
    }

    public RekapUji Atur(string kode, Func<ManualIku, ManualIku> manual, NilaiTarget? nilai = null)
    {
        var n = Letak(kode);
        indikator[n] = indikator[n] with { Manual = manual(indikator[n].Manual) };
        target[indikator[n].Id] = nilai ?? target[indikator[n].Id];
        return this;
    }

    /// <summary>A PK perubahan of the target.</summary>
    public RekapUji Ubah(string kode, Triwulan mulai, NilaiTarget nilai)
    {
        var baris = indikator[Letak(kode)];
        var nomor = perubahan.Count(p => p.Indikator.Kode == kode) + 1;
        perubahan.Add(new BarisTarget(
            baris, nomor, mulai, nilai, new CatatanTarget("Pagu bertambah.", nomor == 1 ? "SK 1/2023" : null, "Admin Contoh", new DateTime(2023, 7, 1, 3, 0, 0, DateTimeKind.Utc))));
        return this;
    }

    public RekapUji Namai(string kode, string nama)
    {
        indikator[Letak(kode)] = indikator[Letak(kode)] with { NamaResmi = nama };
        return this;
    }

    public RekapUji NamaiSasaran(string divisi, int nomor, string nama)
    {
        for (var n = 0; n < indikator.Count; n++)
        {
            if (indikator[n].DivisiKode == divisi && indikator[n].SasaranNomor == nomor)
            {
                indikator[n] = indikator[n] with { SasaranNamaResmi = nama };
            }
        }

        return this;
    }

    public RekapUji TargetTercetak(string kode, string teks)
    {
        indikator[Letak(kode)] = indikator[Letak(kode)] with { TargetResmi = teks };
        return this;
    }

    public RekapUji Rasio(string kode, Triwulan triwulan, decimal pembilang, decimal penyebut, StatusRealisasi status = StatusRealisasi.Disetujui) =>
        Lapor(kode, triwulan, pembilang, penyebut, null, null, status);

    public RekapUji Angka(string kode, Triwulan triwulan, decimal nilai, StatusRealisasi status = StatusRealisasi.Disetujui) =>
        Lapor(kode, triwulan, null, null, nilai, null, status);

    public RekapUji TidakBerlaku(string kode, Triwulan triwulan, string alasan) =>
        Lapor(kode, triwulan, null, null, null, alasan, StatusRealisasi.Disetujui);

    /// <summary>Notes beside a report that is there already.</summary>
    public RekapUji Catat(string kode, Triwulan triwulan, string? analisis, string? kendala, string? tindakLanjut)
    {
        var n = realisasi.FindIndex(r => r.IndikatorId == indikator[Letak(kode)].Id && r.Triwulan == triwulan);
        var catatan = new CatatanLaporan(analisis, kendala, tindakLanjut, tindakLanjut is not null);
        realisasi[n] = realisasi[n] with { Catatan = catatan, CatatanResmi = realisasi[n].Resmi is null ? null : catatan };
        return this;
    }

    /// <summary>Fills what was not filled yet with figures made from the code: the same on every run.</summary>
    public RekapUji Isi(params Triwulan[] triwulan)
    {
        foreach (var (baris, n) in indikator.Select((b, n) => (b, n)))
        {
            foreach (var tw in triwulan.Where(t => !realisasi.Exists(r => r.IndikatorId == baris.Id && r.Triwulan == t)))
            {
                var derajat = 70 + (n * 37 + (int)tw * 11) % 45;
                var sasaran = target[baris.Id].Tahunan ?? 10;
                if (baris.Manual.CaraIsi == CaraIsi.Rasio)
                {
                    var penyebut = 30 + n * 7 % 113;
                    Rasio(baris.Kode, tw, Math.Round(penyebut * sasaran / 100 * derajat / 100), penyebut);
                }
                else if (baris.Manual.Satuan.Jenis == JenisSatuan.Indeks)
                {
                    Angka(baris.Kode, tw, Math.Round(sasaran * derajat / 100, 2));
                }
                else
                {
                    Angka(baris.Kode, tw, Math.Floor(sasaran / 3));
                }
            }
        }

        return this;
    }

    public RekapCapaian Bangun()
    {
        var tahun = new TahunKinerja(Berkas.Tahun, string.Join('\n', Berkas.Judul), Berkas.DasarHukum, Berkas.Penandatangan);
        return new RekapCapaian(tahun, [Berkas.Tahun], [.. indikator.Select(i => new BarisTarget(i, 0, Triwulan.I, target[i.Id], CatatanTarget.Kosong)), .. perubahan], realisasi.ToLookup(r => r.IndikatorId), HariIni);
    }

    private RekapUji Lapor(string kode, Triwulan triwulan, decimal? pembilang, decimal? penyebut, decimal? nilai, string? alasan, StatusRealisasi status)
    {
        var angka = new AngkaTriwulan(triwulan, pembilang, penyebut, nilai, alasan is not null, alasan);
        var resmi = status == StatusRealisasi.Disetujui ? angka : null;
        realisasi.Add(new BarisRealisasi(
            indikator[Letak(kode)].Id, triwulan, status, angka, resmi, resmi is null ? null : 0, 0, new DateTime(2023, 7, 5, 3, 0, 0, DateTimeKind.Utc)));
        return this;
    }

    private int Letak(string kode) => indikator.FindIndex(i => i.Kode == kode);
}
