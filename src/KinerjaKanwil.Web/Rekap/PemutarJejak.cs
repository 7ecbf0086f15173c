using System.Globalization;
using KinerjaKanwil.Domain.Organisasi;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Audit;

namespace KinerjaKanwil.Web.Rekap;

/// <summary>
/// Makes a year anew as it stood, from the entries of the audit trail up to then and nothing else: rules, targets, windows, figures and what
/// was official. What the entries do not hold together, because a record is older than the trail or an entry was altered, is counted and
/// said, never guessed (ADR 0016).
/// </summary>
internal sealed class PemutarJejak
{
    /// <summary>Kinds of records that a year is made of.</summary>
    public static readonly string[] Entitas =
    [
        nameof(TahunKinerja), nameof(Divisi), nameof(SasaranKegiatan), nameof(IndikatorKinerja), nameof(Target), nameof(Realisasi),
        nameof(JadwalPelaporan), nameof(PerpanjanganJadwal), nameof(Domain.Perencanaan.Pejabat),
    ];

    /// <summary>Fields that a migration filled in records older than itself, with what no entry tells of.</summary>
    private static readonly HashSet<string> TanpaAwal =
    [
        nameof(TahunKinerja.Status),
        .. new[]
        {
            nameof(PengaturanCapaian.RumusMinimal), nameof(PengaturanCapaian.KonversiSemua), nameof(PengaturanCapaian.NamaSangatTinggi), nameof(PengaturanCapaian.NamaTinggi),
            nameof(PengaturanCapaian.NamaSedang), nameof(PengaturanCapaian.NamaRendah), nameof(PengaturanCapaian.NamaSangatRendah),
        }.Select(n => $"Pengaturan.{n}"),
    ];

    private readonly Dictionary<(string Entitas, string Kunci), Rekaman> semua = [];
    private readonly HashSet<(string Entitas, string Kunci)> cacat = [];
    private readonly string tahun;

    /// <summary>Reads the entries.</summary>
    /// <param name="tahun">The year.</param>
    /// <param name="catatan">Its entries, in their order.</param>
    public PemutarJejak(int tahun, IEnumerable<CatatanAudit> catatan)
    {
        this.tahun = tahun.ToString(CultureInfo.InvariantCulture);
        foreach (var satu in catatan.Where(c => c.Tindakan != nameof(TindakanAudit.Ditolak)))
        {
            Terapkan(satu);
        }
    }

    /// <summary>Records that the trail does not hold whole.</summary>
    public int TidakUtuh => cacat.Count;

    /// <summary>True when the year was there.</summary>
    public bool AdaTahun => semua.ContainsKey((nameof(TahunKinerja), tahun));

    /// <summary>The year then.</summary>
    /// <param name="kini">The year now.</param>
    public TahunKinerja Tahun(TahunKinerja kini)
    {
        var isi = semua[(nameof(TahunKinerja), tahun)];
        var bawaan = new PengaturanCapaian();
        decimal Setelan(string nama, decimal tanpa) => isi.Desimal($"Pengaturan.{nama}") ?? tanpa;
        string Nama(string nama, string tanpa) => isi.Teks($"Pengaturan.{nama}") ?? tanpa;
        return TahunKinerja.SepertiDahulu(
            kini, isi.Teks(nameof(TahunKinerja.JudulResmi)) ?? "", isi.Teks(nameof(TahunKinerja.DasarHukum)) ?? "",
            new Penandatangan(
                isi.Teks("Penandatangan.Jabatan") ?? "", isi.Teks("Penandatangan.Keterangan") ?? "", isi.Teks("Penandatangan.Nama") ?? "",
                isi.Teks("Penandatangan.Nip") ?? ""),
            new PengaturanCapaian
            {
                BatasBawah = Setelan(nameof(bawaan.BatasBawah), bawaan.BatasBawah),
                BatasAtas = Setelan(nameof(bawaan.BatasAtas), bawaan.BatasAtas),
                AmbangTercapai = Setelan(nameof(bawaan.AmbangTercapai), bawaan.AmbangTercapai),
                AmbangHampir = Setelan(nameof(bawaan.AmbangHampir), bawaan.AmbangHampir),
                AmbangSangatTinggi = Setelan(nameof(bawaan.AmbangSangatTinggi), bawaan.AmbangSangatTinggi),
                AmbangTinggi = Setelan(nameof(bawaan.AmbangTinggi), bawaan.AmbangTinggi),
                AmbangSedang = Setelan(nameof(bawaan.AmbangSedang), bawaan.AmbangSedang),
                AmbangRendah = Setelan(nameof(bawaan.AmbangRendah), bawaan.AmbangRendah),
                NamaSangatTinggi = Nama(nameof(bawaan.NamaSangatTinggi), bawaan.NamaSangatTinggi),
                NamaTinggi = Nama(nameof(bawaan.NamaTinggi), bawaan.NamaTinggi),
                NamaSedang = Nama(nameof(bawaan.NamaSedang), bawaan.NamaSedang),
                NamaRendah = Nama(nameof(bawaan.NamaRendah), bawaan.NamaRendah),
                NamaSangatRendah = Nama(nameof(bawaan.NamaSangatRendah), bawaan.NamaSangatRendah),
                RumusMinimal = isi.Pilihan<RumusMinimal>($"Pengaturan.{nameof(bawaan.RumusMinimal)}"),
                KonversiSemua = isi.Ya($"Pengaturan.{nameof(bawaan.KonversiSemua)}"),
            },
            Jadwal(), isi.Teks(nameof(TahunKinerja.KopSurat)), Pejabat());
    }

    /// <summary>The targets then, with their indicators.</summary>
    /// <param name="id">Database key that an indicator has now; those that are gone get one of their own.</param>
    public IReadOnlyList<BarisTarget> Target(IReadOnlyDictionary<string, int> id)
    {
        var hasil = new List<BarisTarget>();
        var indikator = Milik(nameof(IndikatorKinerja)).Where(i => i.Isi.Teks(nameof(BagianSusunan.DiarsipkanOleh)) is null).Select((i, n) => Indikator(i.Kunci, i.Isi, id, -1 - n)).OfType<BarisIndikator>().ToDictionary(i => i.Kode);
        foreach (var (kunci, isi) in Milik(nameof(Domain.Perencanaan.Target)))
        {
            var bagian = kunci.Split('/');
            if (indikator.TryGetValue(bagian[1], out var milik))
            {
                hasil.Add(new BarisTarget(milik, Nomor(bagian), isi.Pilihan<Triwulan>("BerlakuMulai"), Nilai(isi), Catatan(isi)));
            }
        }

        return hasil;
    }

    /// <summary>The reports then.</summary>
    /// <param name="id">Database key of each indicator, as <see cref="Target"/> gave it.</param>
    /// <param name="saatUtc">The moment that is looked at: what was opened for a time may have locked itself by then.</param>
    public IEnumerable<BarisRealisasi> Realisasi(IReadOnlyDictionary<string, int> id, DateTime saatUtc)
    {
        foreach (var (kunci, isi) in Milik(nameof(Domain.Pengukuran.Realisasi)))
        {
            if (!id.TryGetValue(kunci.Split('/')[1], out var indikator))
            {
                continue;
            }

            var triwulan = isi.Pilihan<Triwulan>("Triwulan");
            var resmi = isi.Resmi?.Angka(triwulan);
            var status = AlurRealisasi.Pada(isi.Pilihan<StatusRealisasi>("Status"), resmi is not null, isi.Waktu("KunciDibukaSampai"), saatUtc);
            yield return new BarisRealisasi(
                indikator, triwulan, status, status == StatusRealisasi.Disetujui && resmi is not null ? resmi : isi.Angka(triwulan), resmi, isi.NomorTarget,
                isi.Bulat("HariTerlambat"), isi.Berubah) { Diajukan = isi.Diajukan };
        }
    }

    private void Terapkan(CatatanAudit catatan)
    {
        var kunci = (catatan.Entitas, catatan.KunciEntitas);
        if (catatan.Tindakan == nameof(TindakanAudit.Dihapus))
        {
            semua.Remove(kunci);
            return;
        }

        if (PerubahanBidang.Baca(catatan.Perubahan) is not { } perubahan)
        {
            cacat.Add(kunci);
            return;
        }

        // Extensions of one window for one division share a key: each is a record of its own, and the last one counts.
        if (catatan.Tindakan == nameof(TindakanAudit.Dibuat) || !semua.TryGetValue(kunci, out var isi))
        {
            semua[kunci] = isi = new Rekaman { KodeDivisi = catatan.KodeDivisi };
        }

        var statusSebelum = isi.Teks("Status");
        foreach (var bidang in perubahan)
        {
            if (isi.Teks(bidang.Bidang) != bidang.Sebelum && !(catatan.Entitas == nameof(TahunKinerja) && TanpaAwal.Contains(bidang.Bidang) && !isi.Isi.ContainsKey(bidang.Bidang)))
            {
                cacat.Add(kunci);
            }

            isi.Isi[bidang.Bidang] = bidang.Sesudah;
        }

        isi.Berubah = catatan.Waktu;
        if (catatan.Entitas == nameof(Domain.Pengukuran.Realisasi) && isi.Teks("Status") is { } status && status != statusSebelum)
        {
            // When is what the entry itself says. What was taken back is not handed in; what came back was.
            isi.Diajukan = (statusSebelum, status) switch
            {
                (_, nameof(StatusRealisasi.Diajukan)) => catatan.Waktu,
                (null, nameof(StatusRealisasi.Diverifikasi) or nameof(StatusRealisasi.Disetujui) or nameof(StatusRealisasi.Dikembalikan)) => catatan.Waktu,
                (nameof(StatusRealisasi.Diajukan), nameof(StatusRealisasi.Draf)) => null,
                _ => isi.Diajukan,
            };
        }

        // Official is what an approval found. A record that was made approved (sample data) was approved in one step; one that goes back to
        // approved from a draft only closes again.
        if (catatan.Entitas == nameof(Domain.Pengukuran.Realisasi) && isi.Teks("Status") == nameof(StatusRealisasi.Disetujui)
            && statusSebelum is null or nameof(StatusRealisasi.Diverifikasi))
        {
            isi.Resmi = new Rekaman { Isi = new(isi.Isi) };
            isi.NomorTarget = TargetBerlaku(catatan.KunciEntitas, isi.Pilihan<Triwulan>("Triwulan"));
        }
    }

    /// <summary>Number of the version that was valid for the quarter when it was approved.</summary>
    private int TargetBerlaku(string kunci, Triwulan triwulan)
    {
        var kode = kunci[..kunci.LastIndexOf('/')];
        var versi = Milik(nameof(Domain.Perencanaan.Target)).Where(t => t.Kunci == kode || t.Kunci.StartsWith(kode + "/", StringComparison.Ordinal))
            .Select(t => new VersiTarget(Nomor(t.Kunci.Split('/')), t.Isi.Pilihan<Triwulan>("BerlakuMulai"), Nilai(t.Isi))).ToList();
        return versi.Count == 0 ? Domain.Perencanaan.Target.NomorAwal : new RiwayatTarget(versi).Pada(triwulan).Nomor;
    }

    private IEnumerable<(string Kunci, Rekaman Isi)> Milik(string entitas) => semua.Where(s => s.Key.Entitas == entitas).Select(s => (s.Key.Kunci, s.Value));

    private IEnumerable<(Triwulan Triwulan, MasaPengisian Masa, IReadOnlyDictionary<string, DateOnly> Perpanjangan)> Jadwal()
    {
        var perpanjangan = Milik(nameof(PerpanjanganJadwal)).Select(p => (Bagian: p.Kunci.Split('/'), Sampai: p.Isi.Hari(nameof(PerpanjanganJadwal.Sampai)))).ToList();
        foreach (var (kunci, isi) in Milik(nameof(JadwalPelaporan)))
        {
            var tw = kunci.Split('/')[1];
            if (isi.Hari(nameof(JadwalPelaporan.Buka)) is { } buka && isi.Hari(nameof(JadwalPelaporan.Tutup)) is { } tutup)
            {
                yield return (
                    isi.Pilihan<Triwulan>("Triwulan"), new MasaPengisian(buka, tutup),
                    perpanjangan.Where(p => p.Bagian is [_, _, var milik] && milik == tw && p.Sampai is not null).ToDictionary(p => p.Bagian[1], p => p.Sampai!.Value));
            }
        }
    }

    private IEnumerable<Pejabat> Pejabat() => Milik(nameof(Domain.Perencanaan.Pejabat)).Select(p => Domain.Perencanaan.Pejabat.SepertiDahulu(
        p.Isi.Bulat("Nomor") ?? 0,
        new IsianPejabat(
            new Penandatangan(p.Isi.Teks("Jabatan") ?? "", p.Isi.Teks("Keterangan") ?? "", p.Isi.Teks("Nama") ?? "", p.Isi.Teks("Nip") ?? ""),
            p.Isi.Pilihan<SebutanPejabat>("Sebutan"), p.Isi.Hari("Sejak") ?? DateOnly.MinValue, p.Isi.Hari("Sampai"))));

    /// <summary>An indicator with its sasaran and division, which its code names; null where one of them is not in the trail.</summary>
    private BarisIndikator? Indikator(string kunci, Rekaman isi, IReadOnlyDictionary<string, int> id, int tanpaId)
    {
        var kode = kunci.Split('/')[1];
        var nomorSasaran = kode.Split('.') is [_, var bagian, _] && int.TryParse(bagian, NumberStyles.None, CultureInfo.InvariantCulture, out var nomor) ? nomor : 0;
        if (isi.KodeDivisi is not { } kodeDivisi
            || !semua.TryGetValue((nameof(Divisi), $"{tahun}/{kodeDivisi}"), out var divisi)
            || !semua.TryGetValue((nameof(SasaranKegiatan), $"{tahun}/{kodeDivisi}/{nomorSasaran}"), out var sasaran))
        {
            cacat.Add((nameof(IndikatorKinerja), kunci));
            return null;
        }

        return new BarisIndikator(
            id.GetValueOrDefault(kode, tanpaId), kode, isi.Bulat("Nomor") ?? 0, isi.Teks("Penanda") ?? "", isi.Teks("NamaResmi") ?? kode, isi.Teks("NamaTampil"),
            isi.Teks("TargetResmi") ?? "", Manual(isi),
            nomorSasaran, sasaran.Teks("Penanda") ?? "", sasaran.Teks("NamaResmi") ?? "", sasaran.Teks("NamaTampil"),
            divisi.Bulat("Urutan") ?? divisi.Bulat("Nomor") ?? 0, kodeDivisi, divisi.Teks("NamaResmi") ?? kodeDivisi, divisi.Teks("NamaTampil") ?? kodeDivisi)
        {
            Urutan = isi.Bulat("Urutan"),
            SasaranUrutan = sasaran.Bulat("Urutan"),
        };
    }

    private static ManualIku Manual(Rekaman isi) => new()
    {
        Satuan = new Satuan(isi.Pilihan<JenisSatuan>("Manual.Satuan.Jenis"), isi.Teks("Manual.Satuan.Nama") ?? ""),
        Polaritas = isi.Pilihan<Polaritas>("Manual.Polaritas"),
        Konsolidasi = isi.Pilihan<Konsolidasi>("Manual.Konsolidasi"),
        CaraIsi = isi.Pilihan<CaraIsi>("Manual.CaraIsi"),
        SifatAngka = isi.Pilihan<SifatAngka>("Manual.SifatAngka"),
        Rumus = isi.Pilihan<RumusRasio>("Manual.Rumus"),
        SkalaMin = isi.Desimal("Manual.SkalaMin"),
        SkalaMaks = isi.Desimal("Manual.SkalaMaks"),
        RealisasiTerburuk = isi.Desimal("Manual.RealisasiTerburuk"),
        Konversi120 = isi.Ya("Manual.Konversi120"),
        LabelPembilang = isi.Teks("Manual.LabelPembilang"),
        LabelPenyebut = isi.Teks("Manual.LabelPenyebut"),
        BuktiWajib = isi.Ya("Manual.BuktiWajib"),
        PolaritasDikonfirmasi = isi.Ya("Manual.PolaritasDikonfirmasi"),
        Catatan = isi.Teks("Manual.Catatan"),
    };

    private static NilaiTarget Nilai(Rekaman isi) => new(
        isi.Desimal("Nilai.Tahunan"), isi.Desimal("Nilai.TriwulanI"), isi.Desimal("Nilai.TriwulanII"), isi.Desimal("Nilai.TriwulanIII"), isi.Desimal("Nilai.TriwulanIV"));

    private static CatatanTarget Catatan(Rekaman isi) => isi.Teks("DitetapkanOleh") is { } oleh
        ? new CatatanTarget(isi.Teks("Alasan"), isi.Teks("Dasar"), oleh, isi.Berubah)
        : CatatanTarget.Kosong;

    private static int Nomor(string[] kunci) =>
        kunci is [_, _, var nomor] && int.TryParse(nomor, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : Domain.Perencanaan.Target.NomorAwal;

    /// <summary>A record as the entries left it; what cannot be read is as if it were not there.</summary>
    private sealed class Rekaman
    {
        public Dictionary<string, string?> Isi { get; init; } = [];

        public string? KodeDivisi { get; init; }

        public DateTime? Berubah { get; set; }

        /// <summary>When it was handed in last; null while it is not.</summary>
        public DateTime? Diajukan { get; set; }

        public Rekaman? Resmi { get; set; }

        public int? NomorTarget { get; set; }

        public string? Teks(string bidang) => Isi.GetValueOrDefault(bidang);

        public bool Ya(string bidang) => Teks(bidang) == "ya";

        public decimal? Desimal(string bidang) =>
            decimal.TryParse(Teks(bidang), NumberStyles.Float, CultureInfo.InvariantCulture, out var nilai) ? nilai : null;

        public int? Bulat(string bidang) => int.TryParse(Teks(bidang), NumberStyles.Integer, CultureInfo.InvariantCulture, out var nilai) ? nilai : null;

        public DateOnly? Hari(string bidang) => DateOnly.TryParse(Teks(bidang), CultureInfo.InvariantCulture, out var nilai) ? nilai : null;

        public DateTime? Waktu(string bidang) => DateTime.TryParse(
            Teks(bidang), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var nilai) ? nilai : null;

        public T Pilihan<T>(string bidang) where T : struct, Enum => Enum.TryParse<T>(Teks(bidang), out var nilai) && Enum.IsDefined(nilai) ? nilai : Enum.GetValues<T>()[0];

        public AngkaTriwulan Angka(Triwulan triwulan) =>
            new(triwulan, Desimal("Pembilang"), Desimal("Penyebut"), Desimal("Nilai"), Ya("TidakBerlaku"), Teks("AlasanTidakBerlaku"));
    }
}
