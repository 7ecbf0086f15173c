using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Features.Shared;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.TagHelpers;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>Puts the entry page together: stored rows, or after a fault or conflict what was typed on top of them.</summary>
public sealed class IsianViewModelBuilder(WaktuKantor waktu)
{
    private static readonly string[] BidangAngka = [nameof(BarisIsianForm.Pembilang), nameof(BarisIsianForm.Penyebut), nameof(BarisIsianForm.Nilai)];

    /// <summary>The page.</summary>
    /// <param name="daftar">What is stored.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="form">What was typed; null on a fresh page.</param>
    /// <param name="galat">Faults by input.</param>
    /// <param name="konflik">Codes of rows in conflict.</param>
    /// <param name="terkunci">Why rows that were typed in could not be stored, by code: they keep what was typed.</param>
    /// <param name="lain">Who else has the page open.</param>
    public IsianViewModel Susun(
        DaftarIsian daftar, Triwulan triwulan, IsianRealisasiForm? form = null,
        IReadOnlyList<(string Bidang, string Pesan)>? galat = null, IReadOnlySet<string>? konflik = null, IReadOnlyDictionary<string, string>? terkunci = null,
        IReadOnlyList<string>? lain = null)
    {
        ArgumentNullException.ThrowIfNull(daftar);
        galat ??= [];
        konflik ??= new HashSet<string>();
        terkunci ??= new Dictionary<string, string>();
        var jendela = daftar.Tahun.Jendela(triwulan, daftar.Divisi.Kode, waktu.HariIni);
        var diketik = form?.Baris.ToDictionary(b => b.Kode) ?? [];
        var baris = daftar.Indikator
            .Select(i => (Indikator: i, Baris: Baris(daftar, i, triwulan, diketik.GetValueOrDefault(i.Indikator.Kode), galat, konflik.Contains(i.Indikator.Kode), jendela) with
            {
                TakTersimpan = terkunci.GetValueOrDefault(i.Indikator.Kode),
            }))
            .ToList();
        return new IsianViewModel
        {
            Tahun = daftar.Tahun.Tahun,
            Triwulan = triwulan,
            KodeDivisi = daftar.Divisi.Kode,
            NamaDivisi = daftar.Divisi.NamaTampil,
            Sasaran = [.. baris.GroupBy(b => b.Indikator.Indikator.Sasaran.Nomor).Select(s => s.First().Indikator.Indikator.Sasaran is var sasaran
                ? new SasaranIsian(sasaran.Penanda, sasaran.NamaTampil ?? sasaran.NamaResmi, [.. s.Select(b => b.Baris)])
                : throw new InvalidOperationException())],
            Terisi = baris.Count(b => b.Indikator.Pada(triwulan) is { } r && (r.TidakBerlaku || r.Angka.Terisi(b.Indikator.Indikator.Manual.CaraIsi))),
            Total = baris.Count,
            RingkasanStatus = RingkasanStatus([.. baris.Select(b => b.Baris.Status)]),
            DapatDiisi = baris.Any(b => b.Baris.DapatDiisi),
            Jendela = jendela,
            Batas = Batas(jendela),
            PerluDibuka = jendela.Keadaan == KeadaanJendela.Ditutup || baris.Any(b => b.Baris.Status == StatusRealisasi.Disetujui),
            BelumTersimpan = form is not null,
            Lain = lain ?? [],
            Pengaturan = daftar.Tahun.Pengaturan,
            Galat = [.. terkunci.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => ($"{t.Key}.baris".Replace('.', '-'), $"{t.Key}: belum tersimpan. {t.Value}")),
                .. galat.Select(g => (g.Bidang.Replace('.', '-'), g.Bidang.LastIndexOf('.') is var titik and > 0 ? $"{g.Bidang[..titik]}: {g.Pesan}" : g.Pesan))],
        };
    }

    private BarisIsian Baris(
        DaftarIsian daftar, IndikatorIsian milik, Triwulan triwulan, BarisIsianForm? diketik,
        IReadOnlyList<(string Bidang, string Pesan)> galat, bool konflik, JendelaPengisian jendela)
    {
        var indikator = milik.Indikator;
        var manual = indikator.Manual;
        var realisasi = milik.Pada(triwulan);
        var sekarang = milik.SekarangUtc;
        var status = realisasi?.StatusPada(sekarang);
        var tersimpan = realisasi?.IsianPada(sekarang) ?? new IsianRealisasi();
        var target = milik.Target(triwulan);
        var capaian = DaftarIsian.Capaian(daftar.Tahun, milik, triwulan, waktu.HariIni);
        var awalan = indikator.Kode + ".";
        var galatBaris = galat.Where(g => g.Bidang.StartsWith(awalan, StringComparison.Ordinal)).GroupBy(g => g.Bidang[awalan.Length..])
            .ToDictionary(g => g.Key, g => string.Join(". ", g.Select(x => x.Pesan)));
        var isi = diketik is null ? Tersimpan(indikator.Kode, realisasi, tersimpan) : Lengkapi(diketik, tersimpan);
        var lalu = triwulan == Triwulan.I ? null : milik.Pada(triwulan - 1);
        return new BarisIsian
        {
            Kode = indikator.Kode,
            Nomor = indikator.Penanda.Length > 0 ? indikator.Penanda : $"{indikator.Nomor}.",
            Nama = indikator.NamaTampil ?? indikator.NamaResmi,
            Aturan = Aturan(manual),
            Manual = ManualIkuViewModel.Ringkas(daftar.Tahun.Tahun, indikator.Kode, manual, indikator.Uraian),
            Catatan = manual.Catatan,
            Rasio = manual.CaraIsi == CaraIsi.Rasio,
            BolehNegatif = manual.BolehNegatif,
            LabelPembilang = manual.LabelPembilang ?? "Pembilang",
            LabelPenyebut = manual.LabelPenyebut ?? "Penyebut",
            Target = FormatAngka.Bersatuan(target.Untuk(triwulan), manual.Satuan) ?? "Tanpa target",
            TargetTahun = FormatAngka.Bersatuan(target.Tahunan, manual.Satuan) ?? "Belum ditetapkan",
            TriwulanLalu = Lalu(milik, triwulan, manual),
            Realisasi = FormatAngka.Bersatuan(capaian.Realisasi, manual.Satuan) ?? "–",
            Capaian = capaian,
            AlamatBukti = $"/bukti/{daftar.Tahun.Tahun}/tw{(int)triwulan}/{indikator.Kode}",
            JumlahBukti = daftar.Bukti?.GetValueOrDefault((indikator.Id, triwulan)) ?? 0,
            Status = status,
            Riwayat = realisasi is null ? jendela.AlasanTerkunci : Riwayat(realisasi, status!.Value, jendela, sekarang),
            Dibuka = realisasi is { Resmi: not null } && status!.Value.DapatDiisi()
                ? $"Kunci dibuka {realisasi.KunciDibukaOleh} sampai {waktu.Tampil(realisasi.KunciDibukaSampai!.Value)}: {realisasi.AlasanBukaKunci} Versi yang disetujui tetap berlaku sampai perubahan ini disetujui."
                : null,
            Terlambat = realisasi?.HariTerlambat is > 0 and var hari ? $"Terlambat {hari} hari" : null,
            AlasanDikembalikan = status == StatusRealisasi.Dikembalikan ? $"{realisasi!.AlasanDikembalikan} ({realisasi.DikembalikanOleh})" : null,
            DapatDiisi = Realisasi.AlasanTerkunci(realisasi, jendela, sekarang) is null,
            JendelaTerbuka = jendela.DapatDiisi,
            Isi = isi,
            Tersimpan = diketik is null ? isi : Tersimpan(indikator.Kode, realisasi, tersimpan),
            CatatanBaca = diketik is null ? new Dictionary<string, string>() : CatatanBaca(diketik, galatBaris),
            Galat = galatBaris,
            Konflik = konflik && diketik is not null ? Konflik(diketik, realisasi, tersimpan) : null,
            TahunLalu = daftar.TahunLalu.TryGetValue(indikator.Kode, out var tahunLalu) ? tahunLalu.Teks(manual) : null,
            NamaTriwulanLalu = lalu?.Triwulan.Nama(),
            TeksCatatan =
            [
                (nameof(isi.Analisis), "Analisis", isi.Analisis, lalu?.Analisis),
                (nameof(isi.Kendala), "Kendala", isi.Kendala, lalu?.Kendala),
                (nameof(isi.TindakLanjut), "Tindak lanjut", isi.TindakLanjut, lalu?.TindakLanjut),
            ],
            Bahan = BahanHitung.Untuk(DaftarIsian.Data(daftar.Tahun, milik, triwulan, waktu.HariIni), triwulan)?.ToString(),
            Peringatan = PeringatanIsian.Untuk(capaian),
            Belum = realisasi is null || (status!.Value.DapatDiisi()
                && PemeriksaanIsian.UntukPengajuan(manual, tersimpan, capaian, daftar.Bukti is null ? int.MaxValue : daftar.Bukti.GetValueOrDefault((indikator.Id, triwulan))).Count > 0),
            SudahDipastikan = realisasi?.SudahDipastikan == true,
            TeksAngka = realisasi?.TeksAngka ?? "",
            Akhiran = manual.Satuan.Akhiran,
            Kotor = diketik is not null && SidikIsian.Dari(diketik.Baca(tersimpan)) != SidikIsian.Dari(tersimpan),
        };
    }

    private static BarisIsianForm Tersimpan(string kode, Realisasi? realisasi, IsianRealisasi isian) => new(kode)
    {
        Pembilang = Teks(isian.Pembilang),
        Penyebut = Teks(isian.Penyebut),
        Nilai = Teks(isian.Nilai),
        TidakBerlaku = isian.TidakBerlaku,
        AlasanTidakBerlaku = isian.AlasanTidakBerlaku,
        Analisis = isian.Analisis,
        Kendala = isian.Kendala,
        TindakLanjut = isian.TindakLanjut,
        Versi = realisasi?.Versi.ToString() ?? "",
        Asal = SidikIsian.Dari(isian).ToString(),
    };

    /// <summary>What was typed; fields that the form did not carry show what is stored.</summary>
    private static BarisIsianForm Lengkapi(BarisIsianForm diketik, IsianRealisasi tersimpan) => diketik with
    {
        Pembilang = diketik.Pembilang ?? Teks(tersimpan.Pembilang),
        Penyebut = diketik.Penyebut ?? Teks(tersimpan.Penyebut),
        Nilai = diketik.Nilai ?? Teks(tersimpan.Nilai),
        TidakBerlaku = diketik.TidakBerlaku ?? tersimpan.TidakBerlaku,
        AlasanTidakBerlaku = diketik.AlasanTidakBerlaku ?? tersimpan.AlasanTidakBerlaku,
        Analisis = diketik.Analisis ?? tersimpan.Analisis,
        Kendala = diketik.Kendala ?? tersimpan.Kendala,
        TindakLanjut = diketik.TindakLanjut ?? tersimpan.TindakLanjut,
    };

    /// <summary>How a number was read; not beside a fault, which says so itself.</summary>
    private static Dictionary<string, string> CatatanBaca(BarisIsianForm diketik, Dictionary<string, string> galat)
    {
        var bacaan = new[] { BacaanAngka.Baca(diketik.Pembilang), BacaanAngka.Baca(diketik.Penyebut), BacaanAngka.Baca(diketik.Nilai) };
        return BidangAngka.Zip(bacaan).Where(x => x.Second.Catatan is not null && !galat.ContainsKey(x.First)).ToDictionary(x => x.First, x => x.Second.Catatan!);
    }

    private KonflikBaris Konflik(BarisIsianForm diketik, Realisasi? realisasi, IsianRealisasi tersimpan)
    {
        var saya = diketik.Baca(tersimpan);
        var bentrok = PenggabunganIsian.Gabungkan(SidikIsian.Baca(diketik.Asal), saya, tersimpan).Bentrok;
        var status = realisasi?.StatusPada(waktu.SekarangUtc);
        var terkunci = status?.DapatDiisi() == false;
        var judul = realisasi is null
            ? "Baris ini sudah tidak seperti saat Anda membukanya"
            : terkunci
                ? $"Baris ini sudah {status!.Value.Nama().ToLowerInvariant()} dan tidak dapat diubah"
                : $"Baris ini diubah {realisasi.DiisiOleh} pada {waktu.Tampil(realisasi.DiisiPada!.Value)}";
        var beda = new (UnitIsian Unit, BedaBidang Bidang)[]
        {
            (UnitIsian.Angka, new("Pembilang", Teks(saya.Pembilang), Teks(tersimpan.Pembilang))),
            (UnitIsian.Angka, new("Penyebut", Teks(saya.Penyebut), Teks(tersimpan.Penyebut))),
            (UnitIsian.Angka, new("Realisasi", Teks(saya.Nilai), Teks(tersimpan.Nilai))),
            (UnitIsian.Angka, new("Tidak berlaku", saya.TidakBerlaku ? "Ya" : "Tidak", tersimpan.TidakBerlaku ? "Ya" : "Tidak")),
            (UnitIsian.Angka, new("Alasan tidak berlaku", saya.AlasanTidakBerlaku ?? "", tersimpan.AlasanTidakBerlaku ?? "")),
            (UnitIsian.Analisis, new("Analisis", saya.Analisis ?? "", tersimpan.Analisis ?? "")),
            (UnitIsian.Kendala, new("Kendala", saya.Kendala ?? "", tersimpan.Kendala ?? "")),
            (UnitIsian.TindakLanjut, new("Tindak lanjut", saya.TindakLanjut ?? "", tersimpan.TindakLanjut ?? "")),
        };

        // What only one of the two changed will merge and needs no choice.
        var ditampilkan = beda.Where(b => b.Bidang.Saya != b.Bidang.Tersimpan && (terkunci || bentrok.Count == 0 || bentrok.Contains(b.Unit))).Select(b => b.Bidang);
        return new KonflikBaris(judul, [.. ditampilkan], realisasi?.Versi.ToString() ?? "", terkunci);
    }

    /// <summary>A row for the script of the page.</summary>
    public JawabanBaris Jawaban(IsianViewModel halaman, BarisIsian baris, IReadOnlyList<string> lain, string? digabung = null)
    {
        ArgumentNullException.ThrowIfNull(halaman);
        ArgumentNullException.ThrowIfNull(baris);
        var isi = baris.Tersimpan;
        return new JawabanBaris
        {
            Kode = baris.Kode,
            Versi = isi.Versi ?? "",
            Asal = isi.Asal ?? "",
            Isi = new Dictionary<string, string>
            {
                [nameof(isi.Pembilang)] = isi.Pembilang ?? "",
                [nameof(isi.Penyebut)] = isi.Penyebut ?? "",
                [nameof(isi.Nilai)] = isi.Nilai ?? "",
                [nameof(isi.TidakBerlaku)] = isi.TidakBerlaku == true ? "true" : "",
                [nameof(isi.AlasanTidakBerlaku)] = isi.AlasanTidakBerlaku ?? "",
                [nameof(isi.Analisis)] = isi.Analisis ?? "",
                [nameof(isi.Kendala)] = isi.Kendala ?? "",
                [nameof(isi.TindakLanjut)] = isi.TindakLanjut ?? "",
            },
            CatatanBaca = baris.CatatanBaca,
            Realisasi = baris.Realisasi,
            Capaian = baris.Capaian.Teks,
            Kategori = baris.Capaian.Nilai is null ? null : StatusCapaianTagHelper.Akhiran(baris.Capaian.Kategori),
            Status = baris.Status?.Nama() ?? "Belum diisi",
            Peringatan = baris.SudahDipastikan ? [] : baris.Peringatan,
            Angka = baris.TeksAngka,
            Sifat = baris.Sifat,
            Digabung = digabung,
            Pukul = waktu.Pukul(waktu.SekarangUtc),
            Terisi = halaman.Terisi,
            RingkasanStatus = halaman.RingkasanStatus,
            Lain = lain,
        };
    }

    private static string Teks(BacaanAngka bacaan) => bacaan.Nilai is { } nilai ? FormatAngka.Isian(nilai) : "";

    private static string Lalu(IndikatorIsian milik, Triwulan triwulan, ManualIku manual) =>
        triwulan == Triwulan.I ? "–" : milik.Pada(triwulan - 1)?.AngkaPada(milik.SekarangUtc).Teks(manual) ?? "–";

    private static string Aturan(ManualIku manual)
    {
        var cakupan = manual.SifatAngka == SifatAngka.Kumulatif ? "s.d. akhir triwulan" : "hanya triwulan ini";
        // The usual direction is said by the Manual IKU; the unusual ones must catch the eye.
        var arah = manual.Polaritas == Polaritas.Maksimal ? "" : $"; {manual.Polaritas.Arah()}";
        var skala = manual.Satuan.Jenis == JenisSatuan.Indeks && manual is { SkalaMin: { } min, SkalaMaks: { } maks }
            ? $", skala {FormatAngka.Ringkas(min)} sampai {FormatAngka.Ringkas(maks)}" : "";
        var label = manual is { LabelPembilang: { } pembilang, LabelPenyebut: { } penyebut } ? $"; pembilang: {pembilang}; penyebut: {penyebut}" : "";
        return $"{manual.Satuan.Nama}{skala}; {cakupan}{arah}{label}";
    }

    private string? Riwayat(Realisasi realisasi, StatusRealisasi status, JendelaPengisian jendela, DateTime sekarang) => status switch
    {
        StatusRealisasi.Draf or StatusRealisasi.Dikembalikan =>
            $"{Kalimat("Diisi", realisasi.DiisiOleh, realisasi.DiisiPada)} {Realisasi.AlasanTerkunci(realisasi, jendela, sekarang)}".Trim(),
        StatusRealisasi.Diajukan => Kalimat("Diajukan", realisasi.DiajukanOleh, realisasi.DiajukanPada) + " Menunggu verifikasi Kepala Divisi.",
        StatusRealisasi.Diverifikasi => Kalimat("Diverifikasi", realisasi.DiverifikasiOleh, realisasi.DiverifikasiPada) + " Menunggu persetujuan Kepala Kantor Wilayah.",
        StatusRealisasi.Disetujui => Kalimat("Disetujui", realisasi.DisetujuiOleh, realisasi.DisetujuiPada) + " " + (realisasi.Status == StatusRealisasi.Disetujui
            ? "Terkunci; hanya Admin yang dapat membukanya."
            : $"Kunci menutup kembali {waktu.Tampil(realisasi.KunciDibukaSampai!.Value)}; hanya Admin yang dapat membukanya lagi."
                + (realisasi.PerubahanTertahan(sekarang) ? " Perubahan yang belum diajukan tersimpan dan muncul lagi bila kunci dibuka." : "")),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Until when the quarter can be entered, in words; null without a window.</summary>
    internal string? Batas(JendelaPengisian jendela) => jendela.Keadaan switch
    {
        KeadaanJendela.TanpaJadwal => null,
        KeadaanJendela.BelumDibuka or KeadaanJendela.Ditutup => jendela.AlasanTerkunci,
        _ => $"Batas pengisian {FormatTanggal.Panjang(jendela.Batas!.Value)} 23.59 {waktu.SingkatanZona} "
            + (jendela.SisaHari == 0 ? "(hari ini)" : $"({jendela.SisaHari} hari lagi)")
            + (jendela.Keadaan == KeadaanJendela.Diperpanjang
                ? $", diperpanjang untuk divisi Anda. Batas semula {FormatTanggal.Panjang(jendela.Tutup!.Value)}: yang diajukan sekarang dicatat terlambat."
                : "."),
    };

    private string Kalimat(string kata, string? oleh, DateTime? pada) => pada is { } saat ? $"{kata} {oleh}, {waktu.Tampil(saat)}." : "";

    private static string RingkasanStatus(IReadOnlyList<StatusRealisasi?> status) => string.Join(
        " · ",
        status.GroupBy(s => s).OrderBy(g => g.Key is null ? 99 : (int)g.Key).Select(g => $"{g.Key?.Nama() ?? "Belum diisi"} {g.Count()}"));
}
