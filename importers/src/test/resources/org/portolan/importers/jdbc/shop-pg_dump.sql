--
-- PostgreSQL database dump
--

\restrict uFtgLstYRuMhc4CHdLElz0k7ZDACoxHZyay8a3OBUOKjA7dBuWlCv6fnWr1yhf7

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Schräg.e "Schema"; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA "Schräg.e ""Schema""";


ALTER SCHEMA "Schräg.e ""Schema""" OWNER TO postgres;

--
-- Name: sales; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA sales;


ALTER SCHEMA sales OWNER TO postgres;

--
-- Name: stock; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA stock;


ALTER SCHEMA stock OWNER TO postgres;

--
-- Name: book(); Type: FUNCTION; Schema: sales; Owner: postgres
--

CREATE FUNCTION sales.book() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  insert into stock.movements (order_id, what) values (new.id, 'booked');
  return new;
end $$;


ALTER FUNCTION sales.book() OWNER TO postgres;

--
-- Name: close_month(text); Type: PROCEDURE; Schema: sales; Owner: postgres
--

CREATE PROCEDURE sales.close_month(IN which text)
    LANGUAGE plpgsql
    AS $$
begin
  perform dblink_connect('host=fin.example password=s3cret');
  update sales.orders set placed = now() where id in (select order_id from stock.movements);
  execute 'delete from ' || which;
end $$;


ALTER PROCEDURE sales.close_month(IN which text) OWNER TO postgres;

--
-- Name: order_numbers; Type: SEQUENCE; Schema: sales; Owner: postgres
--

CREATE SEQUENCE sales.order_numbers
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE sales.order_numbers OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: orders; Type: TABLE; Schema: sales; Owner: postgres
--

CREATE TABLE sales.orders (
    id bigint DEFAULT nextval('sales.order_numbers'::regclass) NOT NULL,
    region smallint NOT NULL,
    customer bigint NOT NULL,
    placed timestamp with time zone
);


ALTER TABLE sales.orders OWNER TO postgres;

--
-- Name: newest(); Type: FUNCTION; Schema: sales; Owner: postgres
--

CREATE FUNCTION sales.newest() RETURNS bigint
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT max(orders.id) AS max
    FROM sales.orders;
END;


ALTER FUNCTION sales.newest() OWNER TO postgres;

--
-- Name: <script>alert('x')</script>; Type: TABLE; Schema: Schräg.e "Schema"; Owner: postgres
--

CREATE TABLE "Schräg.e ""Schema"""."<script>alert('x')</script>" (
    "a.b" integer NOT NULL,
    "c/d" text
);


ALTER TABLE "Schräg.e ""Schema"""."<script>alert('x')</script>" OWNER TO postgres;

--
-- Name: täble/with.every'thing; Type: TABLE; Schema: Schräg.e "Schema"; Owner: postgres
--

CREATE TABLE "Schräg.e ""Schema"""."täble/with.every'thing" (
    id integer
);


ALTER TABLE "Schräg.e ""Schema"""."täble/with.every'thing" OWNER TO postgres;

--
-- Name: customers; Type: TABLE; Schema: sales; Owner: postgres
--

CREATE TABLE sales.customers (
    region smallint NOT NULL,
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    email text,
    balance numeric(12,2) DEFAULT 0,
    CONSTRAINT no_debt CHECK ((balance > ('-1000'::integer)::numeric))
);


ALTER TABLE sales.customers OWNER TO postgres;

--
-- Name: TABLE customers; Type: COMMENT; Schema: sales; Owner: postgres
--

COMMENT ON TABLE sales.customers IS 'Everybody who ever bought; password=hunter2';


--
-- Name: newest_order; Type: VIEW; Schema: sales; Owner: postgres
--

CREATE VIEW sales.newest_order AS
 SELECT sales.newest() AS id;


ALTER TABLE sales.newest_order OWNER TO postgres;

--
-- Name: open_orders; Type: VIEW; Schema: sales; Owner: postgres
--

CREATE VIEW sales.open_orders AS
 SELECT o.id,
    c.name
   FROM (sales.orders o
     JOIN sales.customers c ON (((c.region = o.region) AND (c.id = o.customer))));


ALTER TABLE sales.open_orders OWNER TO postgres;

--
-- Name: open_names; Type: VIEW; Schema: sales; Owner: postgres
--

CREATE VIEW sales.open_names AS
 SELECT open_orders.name
   FROM sales.open_orders;


ALTER TABLE sales.open_names OWNER TO postgres;

--
-- Name: log; Type: TABLE; Schema: stock; Owner: postgres
--

CREATE TABLE stock.log (
    at timestamp with time zone,
    text text,
    order_id bigint
)
PARTITION BY RANGE (at);


ALTER TABLE stock.log OWNER TO postgres;

--
-- Name: log_2026; Type: TABLE; Schema: stock; Owner: postgres
--

CREATE TABLE stock.log_2026 (
    at timestamp with time zone,
    text text,
    order_id bigint
);


ALTER TABLE stock.log_2026 OWNER TO postgres;

--
-- Name: movements; Type: TABLE; Schema: stock; Owner: lotte
--

CREATE TABLE stock.movements (
    id bigint NOT NULL,
    order_id bigint,
    what text
);


ALTER TABLE stock.movements OWNER TO lotte;

--
-- Name: movements_id_seq; Type: SEQUENCE; Schema: stock; Owner: lotte
--

ALTER TABLE stock.movements ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME stock.movements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: totals; Type: MATERIALIZED VIEW; Schema: stock; Owner: postgres
--

CREATE MATERIALIZED VIEW stock.totals AS
 SELECT movements.order_id,
    count(*) AS count
   FROM stock.movements
  GROUP BY movements.order_id
  WITH NO DATA;


ALTER TABLE stock.totals OWNER TO postgres;

--
-- Name: log_2026; Type: TABLE ATTACH; Schema: stock; Owner: postgres
--

ALTER TABLE ONLY stock.log ATTACH PARTITION stock.log_2026 FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');


--
-- Name: <script>alert('x')</script> <script>alert('x')</script>_pkey; Type: CONSTRAINT; Schema: Schräg.e "Schema"; Owner: postgres
--

ALTER TABLE ONLY "Schräg.e ""Schema"""."<script>alert('x')</script>"
    ADD CONSTRAINT "<script>alert('x')</script>_pkey" PRIMARY KEY ("a.b");


--
-- Name: customers customers_email_key; Type: CONSTRAINT; Schema: sales; Owner: postgres
--

ALTER TABLE ONLY sales.customers
    ADD CONSTRAINT customers_email_key UNIQUE (email);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: sales; Owner: postgres
--

ALTER TABLE ONLY sales.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (region, id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: sales; Owner: postgres
--

ALTER TABLE ONLY sales.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: movements movements_pkey; Type: CONSTRAINT; Schema: stock; Owner: lotte
--

ALTER TABLE ONLY stock.movements
    ADD CONSTRAINT movements_pkey PRIMARY KEY (id);


--
-- Name: orders_placed; Type: INDEX; Schema: sales; Owner: postgres
--

CREATE INDEX orders_placed ON sales.orders USING btree (placed) WHERE (placed IS NOT NULL);


--
-- Name: orders orders_book; Type: TRIGGER; Schema: sales; Owner: postgres
--

CREATE TRIGGER orders_book AFTER INSERT OR UPDATE ON sales.orders FOR EACH ROW EXECUTE FUNCTION sales.book();


--
-- Name: täble/with.every'thing täble/with.every'thing_id_fkey; Type: FK CONSTRAINT; Schema: Schräg.e "Schema"; Owner: postgres
--

ALTER TABLE ONLY "Schräg.e ""Schema"""."täble/with.every'thing"
    ADD CONSTRAINT "täble/with.every'thing_id_fkey" FOREIGN KEY (id) REFERENCES "Schräg.e ""Schema"""."<script>alert('x')</script>"("a.b");


--
-- Name: orders orders_customer; Type: FK CONSTRAINT; Schema: sales; Owner: postgres
--

ALTER TABLE ONLY sales.orders
    ADD CONSTRAINT orders_customer FOREIGN KEY (region, customer) REFERENCES sales.customers(region, id) ON DELETE CASCADE;


--
-- Name: log log_order_id_fkey; Type: FK CONSTRAINT; Schema: stock; Owner: postgres
--

ALTER TABLE stock.log
    ADD CONSTRAINT log_order_id_fkey FOREIGN KEY (order_id) REFERENCES sales.orders(id);


--
-- Name: movements movements_order_id_fkey; Type: FK CONSTRAINT; Schema: stock; Owner: lotte
--

ALTER TABLE ONLY stock.movements
    ADD CONSTRAINT movements_order_id_fkey FOREIGN KEY (order_id) REFERENCES sales.orders(id);


--
-- Name: SCHEMA sales; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA sales TO reporting;


--
-- Name: TABLE orders; Type: ACL; Schema: sales; Owner: postgres
--

GRANT SELECT,UPDATE ON TABLE sales.orders TO reporting;


--
-- Name: COLUMN customers.name; Type: ACL; Schema: sales; Owner: postgres
--

GRANT SELECT(name) ON TABLE sales.customers TO reporting;


--
-- PostgreSQL database dump complete
--

\unrestrict uFtgLstYRuMhc4CHdLElz0k7ZDACoxHZyay8a3OBUOKjA7dBuWlCv6fnWr1yhf7

